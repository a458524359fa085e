package org.starling.sbml.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.sbml.jsbml.ASTNode;
import org.sbml.jsbml.MathContainer;
import org.starling.kinetics.expression.ExpressionPrinter;
import org.starling.model.base.BaseFactory;
import org.starling.model.base.BasePackage;
import org.starling.model.base.Origin;
import org.starling.model.base.OriginKind;
import org.starling.model.base.Quantity;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.PkmodelPackage;
import org.starling.model.store.Documents;
import org.starling.sbml.SbmlMessage;
import org.starling.sbml.SbmlMessage.Severity;
import org.w3c.dom.Element;

/** What the parts of an import share: the model in both forms, names, units, messages. Used by one thread. */
final class ImportContext {

	final org.sbml.jsbml.Model source;
	/** The same as XML, for lines, and for what JSBML's core does not read. */
	final Element xml;
	final int level;
	final Model model;
	final Names names;
	final UnitTexts units;
	final List<SbmlMessage> messages = new ArrayList<>();
	/** Compartments, species, parameters, reactions and named stoichiometries by id. */
	final Map<String, org.starling.model.pkmodel.Element> elements = new HashMap<>();
	/** Where objects of the model began. */
	final Map<org.eclipse.emf.ecore.EObject, Integer> lines = new HashMap<>();

	ImportContext(org.sbml.jsbml.Model source, Element xml) {
		this.source = source;
		this.xml = xml;
		level = source.getLevel();
		model = Documents.create(Model.class, PkmodelPackage.Literals.MODEL);
		units = new UnitTexts(source);
		names = new Names(ids(xml));
	}

	private static Set<String> ids(Element model) {
		Set<String> ids = new HashSet<>();
		for (String list : List.of("listOfFunctionDefinitions", "listOfCompartments", "listOfSpecies", "listOfParameters",
				"listOfReactions", "listOfEvents")) {
			Xml.list(model, list).forEach(e -> ids.add(Xml.attribute(e, "id")));
		}
		for (Element r : Xml.list(model, "listOfReactions")) {
			Xml.list(r, "listOfReactants").forEach(e -> ids.add(Xml.attribute(e, "id")));
			Xml.list(r, "listOfProducts").forEach(e -> ids.add(Xml.attribute(e, "id")));
		}
		ids.remove("");
		return ids;
	}

	void warning(Element where, String text) {
		messages.add(new SbmlMessage(Severity.WARNING, Xml.label(where), Xml.line(where), text));
	}

	void error(Element where, String text) {
		messages.add(new SbmlMessage(Severity.ERROR, Xml.label(where), Xml.line(where), text));
	}

	boolean hasErrors() {
		return messages.stream().anyMatch(m -> m.severity() == Severity.ERROR);
	}

	/** The formula of an element as text, or null when it has none, which Level 3 Version 2 allows. */
	String formula(MathContainer math, Element where, Map<String, String> locals) {
		return math == null || !math.isSetMath() ? null : formula(math.getMath(), where, locals);
	}

	String formula(MathContainer math, Element where) {
		return formula(math, where, Map.of());
	}

	/** @param locals symbols of names that hold inside the formula alone */
	String formula(ASTNode math, Element where, Map<String, String> locals) {
		try {
			MathReader reader = new MathReader(id -> locals.getOrDefault(id, names.symbol(id)), units::of);
			return ExpressionPrinter.print(reader.read(math));
		} catch (MathReader.UnsupportedMathException e) {
			error(where, e.getMessage());
			return null;
		}
	}

	/** The element of an id that a rule or an event may set; null, with an error told, when there is none. */
	org.starling.model.pkmodel.Element target(String id, Element where) {
		org.starling.model.pkmodel.Element target = elements.get(id);
		if (target == null) {
			error(where, "refers to '" + id + "', which the model does not have");
		}
		return target;
	}

	/** Makes a model object with its symbol, name, notes and annotations. */
	<T extends org.starling.model.pkmodel.Element> T element(Class<T> type, org.eclipse.emf.ecore.EClass eClass, Element where) {
		T element = Documents.create(type, eClass);
		String id = Xml.attribute(where, "id");
		if (!id.isEmpty()) {
			element.setSymbol(names.symbol(id));
		}
		describe(element, where);
		return element;
	}

	void describe(org.starling.model.base.Named named, Element where) {
		lines.put(named, Xml.line(where));
		String name = Xml.attribute(where, "name");
		named.setName(name.isEmpty() ? null : name);
		Descriptions.copy(where, named);
	}

	/** A quantity from the file; null when there is no value. */
	static Quantity quantity(boolean isSet, double value, String unit) {
		if (!isSet || Double.isNaN(value)) {
			return null;
		}
		Quantity q = (Quantity) Documents.create(BasePackage.Literals.QUANTITY);
		q.setValue(value);
		q.setUnit(unit);
		Origin origin = BaseFactory.eINSTANCE.createOrigin();
		origin.setKind(OriginKind.IMPORTED);
		q.setOrigin(origin);
		return q;
	}
}
