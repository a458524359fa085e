package org.starling.sbml.internal;

import java.util.List;
import java.util.Set;

import org.starling.sbml.SbmlMessage;
import org.starling.sbml.SbmlMessage.Severity;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Numbers, truth values and ids in attributes of SBML core, which JSBML would log and pass over. */
final class AttributeCheck {

	private static final Set<String> NUMBERS = Set.of("value", "size", "initialAmount", "initialConcentration", "stoichiometry",
			"multiplier", "spatialDimensions");
	private static final Set<String> WHOLE = Set.of("scale", "denominator");
	private static final Set<String> TRUTHS = Set.of("constant", "reversible", "fast", "boundaryCondition", "hasOnlySubstanceUnits",
			"persistent", "initialValue", "useValuesFromTriggerTime");

	private static final Set<String> IDS = Set.of("id", "variable", "symbol", "species", "compartment", "conversionFactor");

	private AttributeCheck() {
	}

	static void check(Element e, List<SbmlMessage> messages) {
		for (int i = 0; i < e.getAttributes().getLength(); i++) {
			Attr a = (Attr) e.getAttributes().item(i);
			if (a.getNamespaceURI() == null && !isWellFormed(a.getName(), a.getValue().strip())) {
				messages.add(new SbmlMessage(Severity.ERROR, Xml.label(e), Xml.line(e), "its " + a.getName() + " '" + a.getValue()
						+ "' is no " + kind(a.getName())));
			}
		}
		for (Element child : Xml.children(e)) {
			boolean core = !Set.of("notes", "annotation", "message", "math").contains(child.getLocalName());
			if (core && String.valueOf(child.getNamespaceURI()).startsWith("http://www.sbml.org/sbml/level")) {
				check(child, messages);
			}
		}
	}

	private static String kind(String name) {
		return TRUTHS.contains(name) ? "truth value; write true or false"
				: IDS.contains(name) ? "id: ids consist of letters of ASCII, digits and '_' and do not begin with a digit"
						: "number that can be computed with";
	}

	private static boolean isWellFormed(String name, String value) {
		if (TRUTHS.contains(name)) {
			return Set.of("true", "false", "1", "0").contains(value);
		}
		if (IDS.contains(name)) {
			return value.matches("[A-Za-z_][A-Za-z0-9_]*");
		}
		if (NUMBERS.contains(name)) {
			return isNumber(value);
		}
		return !WHOLE.contains(name) || value.matches("[+-]?\\d{1,9}") && !(name.equals("denominator") && value.matches("[+-]?0+"));
	}

	/** As XML Schema writes a double, and not larger than one can be. */
	static boolean isNumber(String value) {
		boolean digits = value.matches("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
		return digits ? Double.isFinite(Double.parseDouble(value)) : value.matches("[+-]?INF|NaN");
	}
}
