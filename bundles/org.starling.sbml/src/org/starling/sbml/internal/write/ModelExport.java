package org.starling.sbml.internal.write;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.starling.model.pkmodel.Element;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Objective;
import org.starling.model.pkmodel.ObjectiveTerm;
import org.starling.model.pkmodel.Reaction;
import org.starling.sbml.SbmlMessage;

/** One model on its way to SBML. Used once, by the thread that owns the model. */
public final class ModelExport {

	/** In the order that Level 3 Version 1 prescribes. */
	private static final List<String> LISTS = List.of("listOfFunctionDefinitions", "listOfUnitDefinitions", "listOfCompartments",
			"listOfSpecies", "listOfParameters", "listOfInitialAssignments", "listOfRules", "listOfConstraints", "listOfReactions",
			"listOfEvents");

	private final Model model;
	private final boolean fast;
	private final ExportContext context;

	public ModelExport(Model model) {
		this.model = model;
		fast = model.getReactions().stream().anyMatch(Reaction::isFast);
		context = new ExportContext(model, XmlTree.sbml(fast ? 1 : 2));
	}

	/** What was found, after {@link #write}. */
	public List<SbmlMessage> messages() {
		return List.copyOf(context.messages);
	}

	/** The document; whole only when no message is an error. */
	public String write() {
		DescriptionExport descriptions = new DescriptionExport(context);
		head(descriptions);
		Set<Element> changing = changing();
		StructureExport structure = new StructureExport(context, descriptions, changing);
		ReactionExport reactions = new ReactionExport(context, descriptions, structure, changing, fast);
		LISTS.forEach(context::list);
		structure.write();
		reactions.promote(words());
		MathExport math = new MathExport(context, descriptions);
		math.rules();
		reactions.write();
		math.events();
		objectives(descriptions);
		context.root.replaceChild(context.units.list(), context.list("listOfUnitDefinitions"));
		XmlTree.removeEmptyLists(context.root);
		leftOut();
		return context.xml.text();
	}

	private void head(DescriptionExport descriptions) {
		org.w3c.dom.Element root = context.root;
		XmlTree.set(root, "id", context.ids.free(model.getName() == null || model.getName().isBlank() ? "model" : model.getName()));
		descriptions.write(model, root);
		unit(root, "timeUnits", model.getTimeUnit());
		unit(root, "substanceUnits", model.getSubstanceUnit());
		unit(root, "volumeUnits", model.getVolumeUnit());
		boolean ownExtent = model.getExtentUnit() != null && !model.getExtentUnit().isBlank();
		unit(root, "extentUnits", ownExtent ? model.getExtentUnit() : model.getSubstanceUnit());
		if (model.getConversionFactor() != null && !model.getConversionFactor().isBlank()) {
			XmlTree.set(root, "conversionFactor", context.ids.of(model.getConversionFactor()));
		}
		if (fast) {
			context.information(model, "it is written as Level 3 Version 1, because Version 2 has no fast reactions");
		}
	}

	private void unit(org.w3c.dom.Element root, String name, String text) {
		if (text == null || text.isBlank()) {
			return;
		}
		String id = context.units.id(text);
		XmlTree.set(root, name, id);
		if (id == null) {
			context.warning(model, "the unit '" + text + "' can't be written in SBML; " + name + " is left out");
		}
	}

	private Set<Element> changing() {
		Set<Element> changing = new HashSet<>();
		model.getRules().forEach(r -> changing.add(r.getTarget()));
		model.getEvents().forEach(e -> e.getAssignments().forEach(a -> changing.add(a.getTarget())));
		return changing;
	}

	/** The words with a dot in all texts of the model: among them what formulas name of other reactions. */
	private Set<String> words() {
		Set<String> words = new HashSet<>();
		for (TreeIterator<EObject> all = model.eAllContents(); all.hasNext();) {
			EObject object = all.next();
			for (EAttribute field : object.eClass().getEAllAttributes()) {
				if (object.eGet(field) instanceof String text && text.indexOf('.') > 0) {
					words.addAll(List.of(text.split("[^\\p{L}\\p{N}_.]+")));
				}
			}
		}
		return words;
	}

	/** Flux Balance Constraints, version 2; not strict, because bounds may be computed. */
	private void objectives(DescriptionExport descriptions) {
		boolean bounds = model.getReactions().stream().anyMatch(r -> r.getLowerFluxBound() != null || r.getUpperFluxBound() != null);
		if (model.getObjectives().isEmpty() && !bounds) {
			return;
		}
		XmlTree xml = context.xml;
		xml.prefix("fbc", XmlTree.FBC);
		XmlTree.fbc(xml.root, "required", "false");
		XmlTree.fbc(context.root, "strict", "false");
		if (model.getObjectives().isEmpty()) {
			return;
		}
		org.w3c.dom.Element list = xml.add(context.root, XmlTree.FBC, "fbc:listOfObjectives");
		Objective active = model.getActiveObjective() == null ? model.getObjectives().getFirst() : model.getActiveObjective();
		for (Objective o : model.getObjectives()) {
			org.w3c.dom.Element e = xml.add(list, XmlTree.FBC, "fbc:objective");
			String id = o.getSymbol() == null ? context.ids.free("objective") : context.ids.of(o.getSymbol());
			XmlTree.fbc(e, "id", id);
			XmlTree.fbc(e, "type", o.isMaximize() ? "maximize" : "minimize");
			if (o == active) {
				XmlTree.fbc(list, "activeObjective", id);
			}
			org.w3c.dom.Element terms = xml.add(e, XmlTree.FBC, "fbc:listOfFluxObjectives");
			for (ObjectiveTerm t : o.getTerms()) {
				org.w3c.dom.Element term = xml.add(terms, XmlTree.FBC, "fbc:fluxObjective");
				XmlTree.fbc(term, "reaction", context.ids.of(t.getReaction().getSymbol()));
				XmlTree.fbc(term, "coefficient", XmlTree.number(t.getCoefficient()));
			}
		}
	}

	private void leftOut() {
		model.getRegimens().forEach(r -> context.warning(r, "the regimen is left out; SBML has no doses"));
		model.getVariants().forEach(v -> context.warning(v, "the variant is left out; SBML has one set of values"));
		if (!model.getCovariances().isEmpty()) {
			context.warning(model, "the covariances of its parameters are left out");
		}
		if (!model.getLayout().isEmpty()) {
			context.information(model, "the places of its diagram are left out");
		}
	}
}
