package org.starling.sbml.internal;

import org.starling.model.pkmodel.Objective;
import org.starling.model.pkmodel.ObjectiveTerm;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.PkmodelFactory;
import org.starling.model.pkmodel.PkmodelPackage.Literals;
import org.starling.model.pkmodel.Reaction;
import org.starling.model.store.Documents;
import org.w3c.dom.Element;

/** Flux Balance Constraints, versions 1 to 3: bounds of reactions and objectives. Gene products and charges are left out. */
final class FluxImport {

	private final ImportContext context;

	FluxImport(ImportContext context) {
		this.context = context;
	}

	void read() {
		for (Element r : Xml.list(context.xml, "listOfReactions")) {
			if (context.elements.get(Xml.attribute(r, "id")) instanceof Reaction to) {
				to.setLowerFluxBound(bound(r, "lowerFluxBound"));
				to.setUpperFluxBound(bound(r, "upperFluxBound"));
			}
		}
		Xml.list(context.xml, "listOfFluxBounds").forEach(this::fluxBound);
		Element objectives = Xml.child(context.xml, "listOfObjectives");
		String active = Xml.attribute(objectives, "activeObjective");
		for (Element o : Xml.list(context.xml, "listOfObjectives")) {
			objective(o, active);
		}
	}

	private Parameter bound(Element reaction, String attribute) {
		String id = Xml.attribute(reaction, attribute);
		if (id.isEmpty()) {
			return null;
		}
		if (context.elements.get(id) instanceof Parameter p) {
			return p;
		}
		context.error(reaction, "its " + attribute + " '" + id + "' is no parameter of the model");
		return null;
	}

	/** A bound of version 1, which states its value itself. */
	private void fluxBound(Element b) {
		if (!(context.elements.get(Xml.attribute(b, "reaction")) instanceof Reaction reaction)) {
			context.error(b, "the reaction '" + Xml.attribute(b, "reaction") + "' is not in the model");
			return;
		}
		double value = number(b, "value");
		String operation = Xml.attribute(b, "operation");
		Parameter p = Documents.create(Parameter.class, Literals.PARAMETER);
		p.setSymbol(context.names.free(reaction.getSymbol() + "_bound"));
		p.setQuantity(ImportContext.quantity(true, value, null));
		context.model.getParameters().add(p);
		if (!operation.startsWith("less")) {
			reaction.setLowerFluxBound(p);
		}
		if (!operation.startsWith("greater")) {
			reaction.setUpperFluxBound(p);
		}
	}

	/** Not a number, with an error told, when the attribute is none. */
	private double number(Element e, String attribute) {
		String text = Xml.attribute(e, attribute);
		if (!AttributeCheck.isNumber(text) || text.equals("NaN")) {
			context.error(e, "its " + attribute + " '" + text + "' is not a number");
			return Double.NaN;
		}
		return switch (text) {
		case "INF", "+INF" -> Double.POSITIVE_INFINITY;
		case "-INF" -> Double.NEGATIVE_INFINITY;
		default -> Double.parseDouble(text);
		};
	}

	private void objective(Element o, String active) {
		Objective to = Documents.create(Objective.class, Literals.OBJECTIVE);
		String id = Xml.attribute(o, "id");
		to.setSymbol(id);
		context.describe(to, o);
		to.setMaximize(!Xml.attribute(o, "type").startsWith("min"));
		for (Element term : Xml.list(o, "listOfFluxObjectives")) {
			if (!(context.elements.get(Xml.attribute(term, "reaction")) instanceof Reaction reaction)) {
				context.error(term, "the reaction '" + Xml.attribute(term, "reaction") + "' is not in the model");
				continue;
			}
			ObjectiveTerm t = PkmodelFactory.eINSTANCE.createObjectiveTerm();
			t.setReaction(reaction);
			t.setCoefficient(number(term, "coefficient"));
			to.getTerms().add(t);
		}
		context.model.getObjectives().add(to);
		if (id.equals(active)) {
			context.model.setActiveObjective(to);
		}
	}
}
