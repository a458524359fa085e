package org.starling.sbml.internal.write;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.flat.FlatSystem;
import org.starling.model.base.Quantity;
import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.FunctionDefinition;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Observer;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.Species;
import org.starling.units.Units;
import org.w3c.dom.Element;

/**
 * Functions, compartments, species and parameters. SBML converts no numbers: what is stated in another unit than the model's is
 * written in the model's.
 */
final class StructureExport {

	private final ExportContext context;
	private final DescriptionExport descriptions;
	/** What rules and events set, which SBML does not allow to be constant. */
	private final Set<org.starling.model.pkmodel.Element> changing;
	private FlatSystem flat;
	private String noCompartment;

	StructureExport(ExportContext context, DescriptionExport descriptions, Set<org.starling.model.pkmodel.Element> changing) {
		this.context = context;
		this.descriptions = descriptions;
		this.changing = changing;
	}

	void write() {
		Model model = context.model;
		model.getFunctions().forEach(this::function);
		model.getCompartments().forEach(this::compartment);
		model.getSpecies().forEach(this::species);
		for (Parameter p : model.getParameters()) {
			Element e = context.xml.add(context.list("listOfParameters"), "parameter");
			XmlTree.set(e, "id", context.ids.of(p.getSymbol()));
			value(p, e);
			XmlTree.set(e, "constant", p.isConstant() && !changing.contains(p));
			if (p.getVariability() != null) {
				context.warning(p, "its variability between subjects is left out");
			}
		}
		model.getObservers().forEach(this::observer);
	}

	private void function(FunctionDefinition f) {
		Element e = context.xml.add(context.list("listOfFunctionDefinitions"), "functionDefinition");
		XmlTree.set(e, "id", context.ids.of(f.getSymbol()));
		descriptions.write(f, e);
		Map<String, String> arguments = new LinkedHashMap<>();
		f.getArguments().forEach(a -> arguments.put(a, ExportIds.ascii(a)));
		context.lambda(e, f.getArguments().stream().map(arguments::get).toList(), f.getExpression(), f, arguments);
	}

	private void compartment(Compartment c) {
		Element e = context.xml.add(context.list("listOfCompartments"), "compartment");
		XmlTree.set(e, "id", context.ids.of(c.getSymbol()));
		descriptions.write(c, e);
		XmlTree.set(e, "spatialDimensions", c.getSpatialDimensions());
		boolean volume = c.getSpatialDimensions() == 3;
		XmlTree.set(e, "size", inUnit(c.getSize(), volume ? context.model.getVolumeUnit() : null, c, c.getSymbol()));
		if (!volume && c.getSize() != null) {
			unit(c.getSize(), c, e);
		}
		XmlTree.set(e, "constant", c.isConstant() && !changing.contains(c));
		if (c.getParent() != null || c.getOrgan() != null) {
			context.information(c, "where it lies and which organ it is are left out");
		}
	}

	private void species(Species s) {
		Element e = context.xml.add(context.list("listOfSpecies"), "species");
		XmlTree.set(e, "id", context.ids.of(s.getSymbol()));
		descriptions.write(s, e);
		XmlTree.set(e, "compartment", s.getCompartment() == null ? noCompartment() : context.ids.of(s.getCompartment().getSymbol()));
		String substance = context.model.getSubstanceUnit();
		if (hasValue(s.getInitialAmount())) {
			XmlTree.set(e, "initialAmount", inUnit(s.getInitialAmount(), substance, s, s.getSymbol() + ".amount"));
		} else if (s.getCompartment() == null && hasValue(s.getInitialConcentration())) {
			context.error(s, "it has a concentration and no compartment");
		} else {
			XmlTree.set(e, "initialConcentration", inUnit(s.getInitialConcentration(), concentration(s), s, s.getSymbol() + ".amount"));
		}
		XmlTree.set(e, "hasOnlySubstanceUnits", s.isSubstanceUnitsOnly() || s.getCompartment() == null);
		XmlTree.set(e, "boundaryCondition", s.isBoundary());
		XmlTree.set(e, "constant", s.isConstant() && !changing.contains(s));
		XmlTree.set(e, "conversionFactor", factor(s.getConversionFactor()));
		if (s.getDoseLagTime() != null || s.getDoseBioavailability() != null || s.getDoseRate() != null
				|| s.getDoseDuration() != null) {
			context.warning(s, "what it says of doses into it (lag time, bioavailability, rate, duration) is left out");
		}
		if (s.getMolecule() != null) {
			context.information(s, "its molecule is left out");
		}
	}

	String factor(String symbol) {
		return symbol == null || symbol.isBlank() ? null : context.ids.of(symbol);
	}

	private String concentration(Species s) {
		Compartment c = s.getCompartment();
		String size = c == null ? null : c.getSpatialDimensions() == 3 ? context.model.getVolumeUnit()
				: c.getSize() == null ? null : c.getSize().getUnit();
		String substance = context.model.getSubstanceUnit();
		return isBlank(size) || isBlank(substance) ? null : substance + "/" + (size.matches(".*[/.].*") ? "(" + size + ")" : size);
	}

	/** A compartment of size 1 for amounts that lie in none. */
	private String noCompartment() {
		if (noCompartment == null) {
			noCompartment = context.ids.free("no_compartment");
			Element e = context.xml.add(context.list("listOfCompartments"), "compartment");
			XmlTree.set(e, "id", noCompartment);
			XmlTree.set(e, "spatialDimensions", 3.0);
			XmlTree.set(e, "size", 1.0);
			XmlTree.set(e, "constant", true);
			context.information(context.model, "species without a compartment, which SBML does not know, are put into '"
					+ noCompartment + "' of size 1");
		}
		return noCompartment;
	}

	/** Value and unit of a parameter. */
	void value(Parameter p, Element e) {
		descriptions.write(p, e);
		if (p.getQuantity() != null) {
			XmlTree.set(e, "value", p.getQuantity().getValue());
			unit(p.getQuantity(), p, e);
		}
	}

	private void unit(Quantity q, org.starling.model.pkmodel.Element owner, Element e) {
		unit(q.getUnit(), owner, e);
	}

	private void unit(String text, org.starling.model.pkmodel.Element owner, Element e) {
		if (text != null) {
			String id = context.units.id(text);
			XmlTree.set(e, "units", id);
			if (id == null) {
				context.warning(owner, "its unit '" + text + "' can't be written in SBML; the number stays without it");
			}
		}
	}

	private void observer(Observer o) {
		Element e = context.xml.add(context.list("listOfParameters"), "parameter");
		XmlTree.set(e, "id", context.ids.of(o.getSymbol()));
		descriptions.write(o, e);
		unit(o.getUnit(), o, e);
		XmlTree.set(e, "constant", false);
		context.information(o, "it is written as a parameter with an assignment rule");
	}

	/** The value in a unit; as it stands when either unit is not stated. */
	private Double inUnit(Quantity q, String to, org.starling.model.pkmodel.Element owner, String symbol) {
		if (!hasValue(q) || isBlank(q.getUnit()) || isBlank(to) || q.getUnit().equals(to)) {
			return hasValue(q) ? q.getValue() : null;
		}
		if (Units.isValid(q.getUnit()) && Units.isValid(to) && Units.compatible(q.getUnit(), to)) {
			return Units.convert(q.getValue(), q.getUnit(), to);
		}
		// by the model's own unit definitions, or between mass and amount
		flat = flat == null ? FlatSystem.of(context.model, null) : flat;
		Expression start = flat.initialValues().get(symbol);
		Expression number = start instanceof Expression.Binary b ? b.left() : start;
		if (number instanceof Expression.Number n) {
			return n.value();
		}
		context.information(owner, "its value is left out because an initial assignment comes before it");
		return null;
	}

	private static boolean hasValue(Quantity q) {
		return q != null && q.getValue() != null;
	}

	private static boolean isBlank(String text) {
		return text == null || text.isBlank();
	}
}
