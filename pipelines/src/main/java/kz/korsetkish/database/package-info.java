/** PostgreSQL databases as the settings name them. The only room that knows their passwords. */
@NullMarked
package kz.korsetkish.database;

import org.jspecify.annotations.NullMarked;
