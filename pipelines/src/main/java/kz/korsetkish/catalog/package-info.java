/** The catalogue: YAML and SQL files read into a validated, immutable model. No Spark. */
@NullMarked
package kz.korsetkish.catalog;

import org.jspecify.annotations.NullMarked;
