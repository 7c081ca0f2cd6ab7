/** The SQL of the catalogue as a graph: what depends on what, in which order it runs, and what cannot run. No session. */
@NullMarked
package kz.korsetkish.plan;

import org.jspecify.annotations.NullMarked;
