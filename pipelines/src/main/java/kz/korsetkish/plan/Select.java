package kz.korsetkish.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.korsetkish.catalog.Query;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;

/**
 * One parsed SELECT, as far as the plan needs it.
 *
 * @param tree as Spark has parsed it
 * @param line the first line of what the final SELECT gives
 * @param tables tables it names, in any CTE or sub-query, once a mention
 * @param columns what the final SELECT gives, in its order
 * @param codes texts that any SELECT of it gives as its series or breakdown
 * @param parameters names of its parameters; {@code ?} for one without a name
 */
record Select(
        Query query,
        LogicalPlan tree,
        int line,
        Optional<Cte> firstCte,
        List<Mention> tables,
        List<Column> columns,
        List<Code> codes,
        List<Mention> parameters)
        implements Parsed {
    Select {
        tables = List.copyOf(tables);
        columns = List.copyOf(columns);
        codes = List.copyOf(codes);
        parameters = List.copyOf(parameters);
    }

    /** A CTE and what it gives, as far as it is named; it renames where names of columns stand behind its own. */
    record Cte(String name, int line, boolean renames, List<Column> columns) {
        Cte {
            columns = List.copyOf(columns);
        }
    }

    /** A name and the line it stands in. */
    record Mention(String name, int line) {}

    /** A text that stands in a column. */
    record Code(String column, String text, int line) {}

    /** A column of the final SELECT. */
    sealed interface Column {
        int line();

        record Named(String name, int line) implements Column {}

        record Unnamed(int line) implements Column {}

        record Star(int line) implements Column {}
    }

    Set<String> tableNames() {
        return tables.stream().map(Mention::name).collect(Collectors.toSet());
    }

    Optional<Integer> lineReading(String table) {
        return tables.stream()
                .filter(mention -> mention.name().equals(table))
                .map(Mention::line)
                .findFirst();
    }
}
