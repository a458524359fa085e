package org.starling.kinetics.checks;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.starling.model.pkmodel.Element;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.Participant;
import org.starling.model.pkmodel.ParticipantRole;
import org.starling.model.pkmodel.PkmodelPackage;
import org.starling.model.pkmodel.Reaction;
import org.starling.model.pkmodel.Rule;
import org.starling.model.pkmodel.RuleKind;
import org.starling.model.pkmodel.Species;

/** Reactions have a rate and change species that may be changed; conversion factors are constant parameters. */
final class ReactionChecks {

	private static final PkmodelPackage P = PkmodelPackage.eINSTANCE;

	private final Model model;
	private final Findings findings;
	private final Map<String, Parameter> parameters = new HashMap<>();
	private final Set<Element> ruled = new HashSet<>();

	ReactionChecks(Model model, Findings findings) {
		this.model = model;
		this.findings = findings;
		model.getParameters().forEach(p -> parameters.put(p.getSymbol(), p));
		for (Rule r : model.getRules()) {
			if (r.getKind() != RuleKind.ALGEBRAIC) {
				ruled.add(r.getTarget());
			}
		}
	}

	void check() {
		conversionFactor(model, P.getModel_ConversionFactor(), model.getConversionFactor());
		for (Species s : model.getSpecies()) {
			conversionFactor(s, P.getSpecies_ConversionFactor(), s.getConversionFactor());
		}
		for (Reaction r : model.getReactions()) {
			if (r.getKineticLaw() == null) {
				findings.warning(r, P.getReaction_KineticLaw(), "it has no rate and changes nothing");
			}
			r.getParticipants().forEach(this::participant);
		}
	}

	private void participant(Participant p) {
		Species s = p.getSpecies();
		if (s == null) {
			findings.error(p, P.getParticipant_Species(), "the species is missing");
			return;
		}
		if (p.getRole() == ParticipantRole.MODIFIER || s.isBoundary()) {
			return;
		}
		if (s.isConstant()) {
			findings.error(s, P.getSpecies_Constant(),
					"it is marked as constant and yet takes part in a reaction; mark it as a boundary species too");
		} else if (ruled.contains(s)) {
			findings.error(s, P.getSpecies_Boundary(),
					"both a rule and a reaction change it; mark it as a boundary species or remove one of the two");
		}
	}

	private void conversionFactor(EObject object, EAttribute field, String symbol) {
		if (symbol == null || symbol.isBlank()) {
			return;
		}
		Parameter p = parameters.get(symbol);
		if (p == null) {
			findings.error(object, field, "the conversion factor '" + symbol + "' is no parameter of the model");
		} else if (!p.isConstant()) {
			findings.error(object, field, "the conversion factor '" + symbol + "' must be constant");
		}
	}
}
