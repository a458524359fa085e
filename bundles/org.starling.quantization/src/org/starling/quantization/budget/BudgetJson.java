package org.starling.quantization.budget;

import org.starling.tables.NumberColumn;
import org.starling.tables.Table;
import org.starling.tables.json.JsonText;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** A budget as JSON: its tables as arrays of objects; docs/quantization.md says what each key means. Numbers that are not finite are null. */
public final class BudgetJson {

	private BudgetJson() {
	}

	/** The whole budget. */
	public static String of(QuantizationBudget budget) {
		JsonObject object = new JsonObject();
		object.add("converters", rows(BudgetTables.converters(budget)));
		object.add("stages", rows(BudgetTables.stages(budget)));
		object.add("whatIf", rows(BudgetTables.whatIfs(budget)));
		JsonArray messages = new JsonArray();
		budget.messages().forEach(messages::add);
		object.add("messages", messages);
		return JsonText.withNulls(object);
	}

	private static JsonArray rows(Table table) {
		JsonArray rows = new JsonArray();
		for (int i = 0; i < table.rows(); i++) {
			JsonObject row = new JsonObject();
			for (var column : table.columns()) {
				if (column instanceof NumberColumn numbers) {
					JsonText.number(row, column.name(), numbers.value(i));
				} else {
					row.addProperty(column.name(), column.text(i));
				}
			}
			rows.add(row);
		}
		return rows;
	}
}
