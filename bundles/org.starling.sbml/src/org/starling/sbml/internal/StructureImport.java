package org.starling.sbml.internal;

import java.util.List;

import org.sbml.jsbml.Model;
import org.starling.model.base.BaseFactory;
import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.FunctionDefinition;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.PkmodelPackage.Literals;
import org.starling.model.pkmodel.Species;
import org.w3c.dom.Element;

/** Functions, compartments, species and parameters. */
final class StructureImport {

	private final ImportContext context;
	private final UnitImport units;

	StructureImport(ImportContext context, UnitImport units) {
		this.context = context;
		this.units = units;
	}

	void read() {
		Model source = context.source;
		List<Element> xml = Xml.list(context.xml, "listOfFunctionDefinitions");
		for (int i = 0; i < xml.size(); i++) {
			function(source.getFunctionDefinition(i), xml.get(i));
		}
		xml = Xml.list(context.xml, "listOfCompartments");
		for (int i = 0; i < xml.size(); i++) {
			compartment(source.getCompartment(i), xml.get(i));
		}
		xml = Xml.list(context.xml, "listOfSpecies");
		for (int i = 0; i < xml.size(); i++) {
			species(source.getSpecies(i), xml.get(i));
		}
		xml = Xml.list(context.xml, "listOfParameters");
		for (int i = 0; i < xml.size(); i++) {
			org.sbml.jsbml.Parameter p = source.getParameter(i);
			Parameter to = parameter(p, xml.get(i));
			to.setConstant(p.isConstant());
			context.model.getParameters().add(to);
			context.elements.put(p.getId(), to);
		}
		outside();
	}

	private void function(org.sbml.jsbml.FunctionDefinition f, Element xml) {
		if (!f.isSetMath() || f.getBody() == null) {
			context.warning(xml, "the function has no formula and is left out");
			return;
		}
		List<String> arguments = new java.util.ArrayList<>();
		for (int i = 0; i < f.getArgumentCount(); i++) {
			arguments.add(f.getArgument(i).isString() ? f.getArgument(i).getName() : null);
		}
		if (arguments.contains(null) || arguments.contains("")) {
			context.error(xml, "an argument of the function is no name");
			return;
		}
		var symbols = Names.local(arguments);
		FunctionDefinition to = context.element(FunctionDefinition.class, Literals.FUNCTION_DEFINITION, xml);
		arguments.forEach(a -> to.getArguments().add(symbols.get(a)));
		to.setExpression(context.formula(f.getBody(), xml, symbols));
		context.model.getFunctions().add(to);
	}

	private void compartment(org.sbml.jsbml.Compartment c, Element xml) {
		Compartment to = context.element(Compartment.class, Literals.COMPARTMENT, xml);
		to.setSpatialDimensions(UnitImport.dimensions(c));
		to.setConstant(c.isConstant());
		to.setSize(ImportContext.quantity(c.isSetSize(), c.getSize(), units.size(c, xml)));
		context.model.getCompartments().add(to);
		context.elements.put(c.getId(), to);
	}

	/** In which compartment a compartment lies, which Level 2 says. */
	private void outside() {
		for (org.sbml.jsbml.Compartment c : context.source.getListOfCompartments()) {
			if (c.isSetOutside() && context.elements.get(c.getOutside()) instanceof Compartment outer
					&& context.elements.get(c.getId()) instanceof Compartment inner) {
				inner.setParent(outer);
			}
		}
	}

	private void species(org.sbml.jsbml.Species s, Element xml) {
		Species to = context.element(Species.class, Literals.SPECIES, xml);
		if (context.elements.get(s.getCompartment()) instanceof Compartment c) {
			to.setCompartment(c);
		} else {
			context.error(xml, "its compartment '" + s.getCompartment() + "' is not in the model");
		}
		to.setSubstanceUnitsOnly(s.getHasOnlySubstanceUnits());
		to.setBoundary(s.getBoundaryCondition());
		to.setConstant(s.getConstant());
		to.setInitialAmount(ImportContext.quantity(s.isSetInitialAmount(), s.getInitialAmount(), units.amount(s, xml)));
		to.setInitialConcentration(
				ImportContext.quantity(s.isSetInitialConcentration(), s.getInitialConcentration(), units.concentration(s)));
		to.setConversionFactor(s.isSetConversionFactor() ? context.names.symbol(s.getConversionFactor()) : null);
		context.model.getSpecies().add(to);
		context.elements.put(s.getId(), to);
	}

	/** A parameter of the model or of one reaction. */
	private Parameter parameter(org.sbml.jsbml.QuantityWithUnit p, Element xml) {
		Parameter to = context.element(Parameter.class, Literals.PARAMETER, xml);
		value(context, p, to);
		return to;
	}

	static void value(ImportContext context, org.sbml.jsbml.QuantityWithUnit p, Parameter to) {
		String unit = p.isSetUnits() ? context.units.of(p.getUnits()) : null;
		to.setQuantity(ImportContext.quantity(p.isSetValue(), p.getValue(), unit));
		if (to.getQuantity() == null && unit != null) {
			to.setQuantity(BaseFactory.eINSTANCE.createQuantity());
			to.getQuantity().setUnit(unit);
		}
	}
}
