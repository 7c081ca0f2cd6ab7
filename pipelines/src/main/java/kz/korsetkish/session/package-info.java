/** The SparkSession, the binding of table names, and Delta. The only room that writes Delta. */
@NullMarked
package kz.korsetkish.session;

import org.jspecify.annotations.NullMarked;
