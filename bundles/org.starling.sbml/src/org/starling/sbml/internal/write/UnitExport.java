package org.starling.sbml.internal.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.UnitDefinition;
import org.w3c.dom.Element;

/** Units as UCUM text become unit definitions of SBML, one a text. */
final class UnitExport {

	/** One row of a definition: (multiplier · 10^scale · kind)^exponent. */
	private record Row(String kind, int exponent, int scale, double multiplier) {
	}

	private static final Map<String, String> KINDS = Map.ofEntries(Map.entry("A", "ampere"), Map.entry("Bq", "becquerel"),
			Map.entry("cd", "candela"), Map.entry("C", "coulomb"), Map.entry("1", "dimensionless"), Map.entry("F", "farad"),
			Map.entry("g", "gram"), Map.entry("Gy", "gray"), Map.entry("H", "henry"), Map.entry("Hz", "hertz"),
			Map.entry("J", "joule"), Map.entry("kat", "katal"), Map.entry("K", "kelvin"), Map.entry("kg", "kilogram"),
			Map.entry("L", "litre"), Map.entry("l", "litre"), Map.entry("lm", "lumen"), Map.entry("lx", "lux"),
			Map.entry("m", "metre"), Map.entry("mol", "mole"), Map.entry("N", "newton"), Map.entry("Ohm", "ohm"),
			Map.entry("Pa", "pascal"), Map.entry("rad", "radian"), Map.entry("s", "second"), Map.entry("S", "siemens"),
			Map.entry("Sv", "sievert"), Map.entry("sr", "steradian"), Map.entry("T", "tesla"), Map.entry("V", "volt"),
			Map.entry("W", "watt"), Map.entry("Wb", "weber"));
	private static final Map<String, Double> SECONDS = Map.of("min", 60.0, "h", 3600.0, "hr", 3600.0, "d", 86400.0, "wk", 604800.0);
	private static final Map<String, Integer> PREFIXES = Map.ofEntries(Map.entry("Y", 24), Map.entry("Z", 21), Map.entry("E", 18),
			Map.entry("P", 15), Map.entry("T", 12), Map.entry("G", 9), Map.entry("M", 6), Map.entry("k", 3), Map.entry("h", 2),
			Map.entry("da", 1), Map.entry("d", -1), Map.entry("c", -2), Map.entry("m", -3), Map.entry("u", -6), Map.entry("µ", -6),
			Map.entry("μ", -6), Map.entry("n", -9), Map.entry("p", -12), Map.entry("f", -15), Map.entry("a", -18),
			Map.entry("z", -21), Map.entry("y", -24));
	private static final Pattern FACTOR = Pattern.compile("([./]?)(10[*^]-?\\d+|\\d+(?:\\.\\d+)?(?![\\d*^])|\\{[^}]*\\}|%|[\\p{L}]+)"
			+ "(\\^?-?\\d+)?(\\{[^}]*\\})?");

	private final XmlTree xml;
	private final Element list;
	private final Map<String, String> ids = new HashMap<>();
	private final Set<String> taken = new HashSet<>();

	UnitExport(XmlTree xml, Element list, Model model) {
		this.xml = xml;
		this.list = list;
		for (UnitDefinition d : model.getUnitDefinitions()) {
			if (d.getSymbol() != null) {
				ids.put(d.getSymbol(), define(d.getSymbol(), d.getDefinition()));
			}
		}
	}

	/** The definitions so far. */
	Element list() {
		return list;
	}

	/** The id of a unit; null when there is no unit, or SBML can't say it. */
	String id(String text) {
		return text == null ? null : ids.computeIfAbsent(text, t -> define(t, t));
	}

	/** Null when it can't be said. */
	private String define(String name, String text) {
		List<Row> rows = rows(text == null || text.isBlank() ? "1" : text);
		if (rows == null) {
			return null;
		}
		boolean plain = rows.size() == 1 && rows.getFirst().equals(new Row(rows.getFirst().kind, 1, 0, 1)) && name.equals(text);
		if (plain || text == null || text.isBlank()) {
			return rows.getFirst().kind;
		}
		String id = ExportIds.ascii(name.replace("/", "_per_").replace("%", "percent").replaceAll("10[*^]-", "10em")
				.replaceAll("10[*^]", "10e"));
		while (!taken.add(id) || KINDS.containsValue(id) || id.equals("item") || id.equals("avogadro")) {
			id += "_";
		}
		Element definition = xml.add(list, "unitDefinition");
		XmlTree.set(definition, "id", id);
		Element units = xml.add(definition, "listOfUnits");
		for (Row row : rows) {
			Element unit = xml.add(units, "unit");
			XmlTree.set(unit, "kind", row.kind);
			XmlTree.set(unit, "exponent", (double) row.exponent);
			XmlTree.set(unit, "scale", String.valueOf(row.scale));
			XmlTree.set(unit, "multiplier", row.multiplier);
		}
		return id;
	}

	private static List<Row> rows(String text) {
		List<Row> rows = new ArrayList<>();
		Matcher factor = FACTOR.matcher(text.strip());
		int at = 0;
		boolean decimalBelow = false;
		while (at < text.strip().length()) {
			if (!factor.find(at) || factor.start() != at || at > 0 && factor.group(1).isEmpty()) {
				return null;
			}
			boolean below = factor.group(1).equals("/") || decimalBelow;
			// the decimal of 1.73.m2 behind a slash takes the unit behind it along
			decimalBelow = below && factor.group(2).matches("\\d+\\.\\d+");
			int power = factor.group(3) == null ? 1 : Integer.parseInt(factor.group(3).replace("^", ""));
			Row row = row(factor.group(2), below ? -power : power);
			if (row == null) {
				return null;
			}
			rows.add(row);
			at = factor.end();
		}
		return rows.isEmpty() ? null : rows;
	}

	private static Row row(String atom, int exponent) {
		if (atom.matches("10[*^]-?\\d+")) {
			return new Row("dimensionless", exponent, Integer.parseInt(atom.substring(3)), 1);
		}
		if (atom.matches("\\d.*")) {
			return new Row("dimensionless", exponent, 0, Double.parseDouble(atom));
		}
		if (atom.equals("%")) {
			return new Row("dimensionless", exponent, -2, 1);
		}
		if (atom.startsWith("{")) {
			return new Row("item", exponent, 0, 1);
		}
		if (SECONDS.containsKey(atom)) {
			return new Row("second", exponent, 0, SECONDS.get(atom));
		}
		if (KINDS.containsKey(atom)) {
			return new Row(KINDS.get(atom), exponent, 0, 1);
		}
		for (int split = 2; split > 0; split--) {
			if (atom.length() > split && PREFIXES.containsKey(atom.substring(0, split))
					&& KINDS.containsKey(atom.substring(split))) {
				return new Row(KINDS.get(atom.substring(split)), exponent, PREFIXES.get(atom.substring(0, split)), 1);
			}
		}
		return null;
	}
}
