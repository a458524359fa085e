package org.starling.kinetics.internal.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.Element;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.Participant;
import org.starling.model.pkmodel.ParticipantRole;
import org.starling.model.pkmodel.Reaction;
import org.starling.model.pkmodel.Rule;
import org.starling.model.pkmodel.Species;

/** What may change and is changed by no rule and no reaction: what an algebraic rule can determine. */
public final class FreeElements {

	private FreeElements() {
	}

	/** By symbol; those that no event sets come first. */
	public static Map<String, Element> of(Model model, Set<Element> changedByEvents) {
		Set<Element> determined = new HashSet<>();
		for (Rule r : model.getRules()) {
			if (r.getTarget() != null) {
				determined.add(r.getTarget());
			}
		}
		List<Element> all = new ArrayList<>();
		model.getCompartments().stream().filter((Compartment c) -> !c.isConstant()).forEach(all::add);
		model.getSpecies().stream().filter((Species s) -> !s.isConstant()).forEach(all::add);
		model.getParameters().stream().filter((Parameter p) -> !p.isConstant()).forEach(all::add);
		for (Reaction r : model.getReactions()) {
			for (Participant p : r.getParticipants()) {
				if (p.getSymbol() != null && !p.isConstant()) {
					all.add(p);
				}
				if (p.getRole() != ParticipantRole.MODIFIER && r.getKineticLaw() != null && !p.getSpecies().isBoundary()) {
					determined.add(p.getSpecies());
				}
			}
		}
		Map<String, Element> free = new LinkedHashMap<>();
		for (boolean byEvents : new boolean[] { false, true }) {
			for (Element e : all) {
				if (!determined.contains(e) && changedByEvents.contains(e) == byEvents) {
					free.put(e.getSymbol(), e);
				}
			}
		}
		return free;
	}
}
