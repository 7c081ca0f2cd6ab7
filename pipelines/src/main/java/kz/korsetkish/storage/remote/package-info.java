/**
 * Files of a shared store (HDFS, an object store) as the files of Java: what works on a folder of this machine works on a
 * folder there.
 */
@NullMarked
package kz.korsetkish.storage.remote;

import org.jspecify.annotations.NullMarked;
