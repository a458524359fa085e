package org.starling.pbpk.structure;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import org.starling.pbpk.PbpkException;
import org.starling.pbpk.PbpkProblem;

/** How a dose enters the body. The id stands in files and on the command line. */
public enum Route {

	/** all at once into venous blood */
	INTRAVENOUS("Intravenous bolus"),
	/** at a constant rate into venous blood */
	INFUSION("Intravenous infusion"),
	/** into the stomach */
	ORAL("Oral"),
	/** into a depot under the skin */
	SUBCUTANEOUS("Subcutaneous"),
	/** in part on the airways, the rest swallowed */
	INHALED("Inhaled");

	private final String title;

	Route(String title) {
		this.title = title;
	}

	/** Lower case English. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** For a person to read. */
	public String title() {
		return title;
	}

	/** @throws PbpkException when the text is no id of a route, naming those that are */
	public static Route parse(String text) {
		String wanted = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
		return switch (wanted) {
		case "iv", "bolus" -> INTRAVENOUS;
		case "po" -> ORAL;
		case "sc" -> SUBCUTANEOUS;
		default -> Arrays.stream(values()).filter(r -> r.id().equals(wanted)).findFirst()
				.orElseThrow(() -> new PbpkException(new PbpkProblem("\"" + text + "\"", "route", "is no route",
						"choose one of " + Arrays.stream(values()).map(Route::id).collect(Collectors.joining(", ")))));
		};
	}
}
