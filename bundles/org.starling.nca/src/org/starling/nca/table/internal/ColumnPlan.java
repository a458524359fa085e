package org.starling.nca.table.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.starling.nca.table.NcaMap;
import org.starling.tables.Heading;
import org.starling.tables.json.SettingsFileException;
import org.starling.units.Units;

/** Where in a row the columns of a map stand, -1 for those that it doesn't name, and units that headings give. */
public final class ColumnPlan {

	private final Path file;
	private final List<String> header;
	final List<String> keyNames = new ArrayList<>();
	final int[] keys;
	final int time;
	final int concentration;
	final int bodyWeight;
	final int dose;
	final int lloq;
	final int exclude;
	final int duration;
	final int pooled;
	final int terminal;
	final int start;
	final int end;
	final int volume;
	final String timeUnit;
	final String concentrationUnit;
	final String doseUnit;
	final String weightUnit;

	public ColumnPlan(Path file, NcaMap map, List<String> header) throws SettingsFileException {
		this.file = file;
		this.header = header;
		List<Integer> places = new ArrayList<>();
		key("subject", "subject", map.subject(), places);
		key("tissue", "tissue", map.tissue(), places);
		key("analyte", "analyte", map.analyte(), places);
		for (String further : map.keys()) {
			key(further, "keys", further, places);
		}
		keys = places.stream().mapToInt(Integer::intValue).toArray();
		time = map.excreta() == null ? place("time", map.time()) : -1;
		concentration = place("concentration", map.concentration());
		bodyWeight = place("bodyWeight", map.bodyWeight());
		dose = place("dose", map.dose());
		lloq = place("lloq", map.lloq());
		exclude = place("exclude", map.exclude());
		duration = place("infusionDuration", map.durationColumn());
		terminal = place("lambdaZ.column", map.terminal());
		pooled = place("pooled", map.sparse().pooled());
		start = map.excreta() == null ? -1 : place("excreta.start", map.excreta().start());
		end = map.excreta() == null ? -1 : place("excreta.end", map.excreta().end());
		volume = map.excreta() == null ? -1 : place("excreta.volume", map.excreta().volume());
		timeUnit = unit(map.timeUnit(), time >= 0 ? time : end);
		concentrationUnit = unit(map.concentrationUnit(), concentration);
		doseUnit = unit(map.doseUnit(), dose);
		weightUnit = unit(map.bodyWeightUnit(), -1);
	}

	private void key(String name, String key, String column, List<Integer> places) throws SettingsFileException {
		if (column != null) {
			if (keyNames.contains(name)) {
				throw new SettingsFileException(file.toString(), "the key \"" + name + "\" is given twice", null);
			}
			keyNames.add(name);
			places.add(place(key, column));
		}
	}

	/** By the heading as it stands, else by its name without the unit. */
	private int place(String key, String column) throws SettingsFileException {
		if (column == null) {
			return -1;
		}
		int at = header.indexOf(column.strip());
		for (int i = 0; at < 0 && i < header.size(); i++) {
			if (Heading.of(header.get(i)).name().equals(column.strip())) {
				at = i;
			}
		}
		if (at < 0) {
			throw new SettingsFileException(file.toString(), "there is no column \"" + column + "\", which the map gives for \"" + key
					+ "\"; the columns are " + header, null);
		}
		return at;
	}

	private String unit(String ofMap, int column) {
		if (ofMap != null || column < 0) {
			return ofMap;
		}
		String unit = Heading.of(header.get(column)).unit();
		return unit != null && Units.isValid(unit) ? unit : null;
	}

	/** The heading of a column, for messages. */
	String heading(int column) {
		return column < 0 ? "" : header.get(column);
	}
}
