package org.starling.sbml.internal.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.expression.ExpressionException;
import org.starling.kinetics.expression.ExpressionParser;
import org.starling.model.base.Named;
import org.starling.model.pkmodel.Element;
import org.starling.model.pkmodel.Model;
import org.starling.sbml.SbmlMessage;
import org.starling.sbml.SbmlMessage.Severity;

/** What the parts of an export share. Used by one thread. */
final class ExportContext {

	final Model model;
	final XmlTree xml;
	final org.w3c.dom.Element root;
	final ExportIds ids;
	final UnitExport units;
	final List<SbmlMessage> messages = new ArrayList<>();
	/** Ids of global parameters that were local to a reaction, by names such as {@code uptake.k}. */
	final Map<String, String> promoted = new HashMap<>();
	private final FormulaTranslation translation;
	private final MathMl math;

	ExportContext(Model model, XmlTree xml) {
		this.model = model;
		this.xml = xml;
		root = xml.add(xml.root, "model");
		ids = new ExportIds(model);
		units = new UnitExport(xml, xml.document.createElementNS(xml.root.getNamespaceURI(), "listOfUnitDefinitions"), model);
		translation = new FormulaTranslation(model, ids, promoted);
		math = new MathMl(xml, units::id);
	}

	org.w3c.dom.Element list(String name) {
		return xml.list(root, name);
	}

	void error(EObject where, String text) {
		messages.add(new SbmlMessage(Severity.ERROR, label(where), 0, text));
	}

	void warning(EObject where, String text) {
		messages.add(new SbmlMessage(Severity.WARNING, label(where), 0, text));
	}

	void information(EObject where, String text) {
		messages.add(new SbmlMessage(Severity.INFORMATION, label(where), 0, text));
	}

	static String label(EObject e) {
		String kind = e.eClass().getName();
		kind = Character.toLowerCase(kind.charAt(0)) + kind.substring(1);
		String name = e instanceof Element s && s.getSymbol() != null ? s.getSymbol() : e instanceof Named n ? n.getName() : null;
		return name == null ? e.eContainer() == null ? kind : kind + " of " + label(e.eContainer()) : kind + " '" + name + "'";
	}

	/** Adds the formula to an element; an error when it is none, or SBML can't say it. */
	void formula(org.w3c.dom.Element to, String text, EObject owner) {
		formula(to, text, owner, Map.of());
	}

	/** @param locals ids by names that hold inside the formula alone */
	void formula(org.w3c.dom.Element to, String text, EObject owner, Map<String, String> locals) {
		Expression formula = translated(text, owner, locals);
		if (formula != null) {
			math.math(to, formula);
		}
	}

	void lambda(org.w3c.dom.Element to, List<String> arguments, String text, EObject owner, Map<String, String> locals) {
		Expression formula = translated(text, owner, locals);
		if (formula != null) {
			math.lambda(to, arguments, formula);
		}
	}

	/** Null, with an error told, when it can't be written. */
	Expression translated(String text, EObject owner, Map<String, String> locals) {
		try {
			return translation.translate(ExpressionParser.parse(text == null ? "" : text), locals);
		} catch (ExpressionException e) {
			error(owner, "its formula '" + text + "' can't be read: " + e.getMessage());
		} catch (FormulaTranslation.UntranslatableException e) {
			error(owner, "its formula '" + text + "' can't be written: " + e.getMessage());
		}
		return null;
	}
}
