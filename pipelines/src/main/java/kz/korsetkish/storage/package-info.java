/**
 * The files of a warehouse: where they lie, who may read them, the lock, and the state of the tables. Behind it is a folder
 * of this machine or of a shared store; nothing else makes, moves or deletes a file of the warehouse but Spark, which
 * writes its tables.
 */
@NullMarked
package kz.korsetkish.storage;

import org.jspecify.annotations.NullMarked;
