package kz.korsetkish.session;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import scala.Option;
import scala.collection.immutable.List$;

/** The columns of a part of a statement, and no rows. */
final class NoRows {
    private NoRows() {}

    static LocalRelation of(LogicalPlan part) {
        return new LocalRelation(part.output(), List$.MODULE$.<InternalRow>empty(), false, Option.empty());
    }
}
