package org.starling.workflow.concentrations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The curves of one chart with what must be said of them. For one thread. */
final class ChartContent {

	private final String unit;
	private final Map<String, Curve> curves = new LinkedHashMap<>();
	private int points;
	private int below;
	private int withoutLimit;
	private int above;
	private int otherUnits;

	/** @param unit of the concentration axis */
	ChartContent(String unit) {
		this.unit = unit;
	}

	String unit() {
		return unit;
	}

	Curve curve(String name) {
		return curves.computeIfAbsent(name, Curve::new);
	}

	List<Curve> curves() {
		return List.copyOf(curves.values());
	}

	/** All curves as one. */
	Curve joined(String name) {
		Curve all = new Curve(name);
		curves.values().forEach(all::addAll);
		return all;
	}

	/** @param limit of a sample below it, NaN when it isn't known */
	void count(boolean isBelow, double limit) {
		points++;
		below += isBelow ? 1 : 0;
		withoutLimit += isBelow && !(limit > 0) ? 1 : 0;
	}

	void above() {
		above++;
	}

	void otherUnit() {
		otherUnits++;
	}

	int points() {
		return points;
	}

	/** Number of subjects of all curves. */
	int subjects() {
		return curves.values().stream().mapToInt(Curve::subjects).sum();
	}

	/** What the reader of the chart must know. */
	List<String> notes(boolean individual, boolean geometric) {
		List<String> notes = new ArrayList<>();
		int shown = individual ? below - withoutLimit : below;
		if (shown > 0) {
			notes.add(shown + (shown == 1 ? " sample" : " samples") + " below the limit of quantification "
					+ (individual ? "drawn hollow, at the limit." : geometric ? "left out of the means." : "counted as 0 in the means."));
		}
		if (individual && withoutLimit > 0) {
			notes.add(withoutLimit + " samples below a limit that isn't known not drawn.");
		}
		if (above > 0) {
			notes.add(above + (above == 1 ? " sample" : " samples") + " above the limit of quantification not drawn.");
		}
		if (otherUnits > 0) {
			notes.add(otherUnits + " samples in units that can't be converted to " + unit
					+ " not drawn; state molar mass or density, or chart the matrices one by one.");
		}
		return notes;
	}
}
