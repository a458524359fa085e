package org.starling.sbml.internal.sedml;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.starling.kinetics.checks.ModelException;
import org.starling.model.base.Quantity;
import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.Regimen;
import org.starling.model.pkmodel.Species;
import org.starling.model.pkmodel.ValueOverride;
import org.starling.model.pkmodel.Variant;
import org.starling.sbml.SbmlException;
import org.starling.sbml.SbmlExport;
import org.starling.sbml.SbmlMessage;
import org.starling.sbml.SbmlWriter;
import org.starling.sbml.internal.SourceXml;
import org.starling.sbml.internal.Xml;
import org.starling.sbml.internal.write.ExportIds;
import org.starling.units.Units;
import org.w3c.dom.Element;

/** A model as a simulation runs it, with the values of a variant and the doses of a regimen, as SBML; and where its symbols stand there. */
final class SimulatedModel {

	final String id;
	final String fileName;
	final String text;
	final List<SbmlMessage> messages;
	private final ExportIds ids;
	private final Map<String, String> paths = new HashMap<>();

	private SimulatedModel(String id, Model written, SbmlExport export) throws SbmlException {
		this.id = id;
		fileName = id + ".xml";
		text = export.text();
		messages = export.messages();
		ids = new ExportIds(written);
		try {
			Element model = Xml.child(SourceXml.parse(Path.of(fileName), text.getBytes(StandardCharsets.UTF_8)).getDocumentElement(), "model");
			for (String list : List.of("listOfCompartments", "listOfSpecies", "listOfParameters", "listOfReactions")) {
				for (Element e : Xml.list(model, list)) {
					paths.putIfAbsent(Xml.attribute(e, "id"), "/sbml:sbml/sbml:model/sbml:" + list + "/sbml:" + e.getLocalName() + "[@id='"
							+ Xml.attribute(e, "id") + "']");
				}
			}
		} catch (SbmlException e) {
			throw e;
		} catch (java.io.IOException e) {
			throw new IllegalStateException("a document in memory could not be read", e);
		}
	}

	/**
	 * @param variant one of the model's, or null
	 * @param regimen one of the model's, or null
	 * @throws SbmlException  when SBML can't say the model
	 * @throws ModelException when the model has errors
	 */
	static SimulatedModel of(String id, Model model, Variant variant, Regimen regimen) throws SbmlException {
		EcoreUtil.Copier copier = new EcoreUtil.Copier();
		Model copy = (Model) copier.copy(model);
		copier.copyReferences();
		if (variant != null) {
			for (ValueOverride o : variant.getOverrides()) {
				override(copy, copier.get(o.getTarget()), o.getQuantity());
			}
		}
		copy.getVariants().clear();
		Regimen doses = regimen == null ? null : (Regimen) copier.get(regimen);
		copy.getRegimens().removeIf(r -> r != doses);
		SbmlExport export = doses == null ? SbmlWriter.write(copy) : SbmlWriter.write(copy, doses);
		return new SimulatedModel(id, copy, export);
	}

	private static void override(Model model, Object target, Quantity quantity) {
		Quantity q = EcoreUtil.copy(quantity);
		switch (target) {
		case Compartment c -> c.setSize(q);
		case Parameter p -> p.setQuantity(q);
		case Species s when isAmount(q, s, model) -> {
			s.setInitialConcentration(null);
			s.setInitialAmount(q);
		}
		case Species s -> {
			s.setInitialAmount(null);
			s.setInitialConcentration(q);
		}
		case null, default -> throw new IllegalArgumentException("a value of the variant has no target that has a value");
		}
		model.getInitialAssignments().removeIf(a -> a.getTarget() == target);
	}

	/** A value without unit is meant as the species is. */
	private static boolean isAmount(Quantity q, Species s, Model model) {
		if (q.getUnit() == null || q.getUnit().isBlank() || model.getSubstanceUnit() == null) {
			return s.isSubstanceUnitsOnly() || s.getInitialConcentration() == null && s.getInitialAmount() != null;
		}
		return List.of(model.getSubstanceUnit(), "mol", "g").stream().anyMatch(unit -> Units.isValid(unit) && Units.compatible(q.getUnit(), unit));
	}

	/** Where a symbol's element stands; null when SBML has no element of its own for it. */
	String path(String symbol) {
		return paths.get(ids.of(symbol));
	}
}
