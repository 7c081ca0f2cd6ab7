/** What a run leaves for the next one: the lock, the state of the tables and the run log. */
@NullMarked
package kz.korsetkish.ops;

import org.jspecify.annotations.NullMarked;
