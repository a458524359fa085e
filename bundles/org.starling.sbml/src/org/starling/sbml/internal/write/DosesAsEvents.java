package org.starling.sbml.internal.write;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.starling.kinetics.dosing.DoseInput;
import org.starling.kinetics.dosing.DoseInput.Inflow;
import org.starling.kinetics.dosing.Dosing;
import org.starling.kinetics.flat.FlatSystem;
import org.starling.model.base.BaseFactory;
import org.starling.model.pkmodel.Element;
import org.starling.model.pkmodel.Event;
import org.starling.model.pkmodel.EventAssignment;
import org.starling.model.pkmodel.KineticLaw;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.Participant;
import org.starling.model.pkmodel.ParticipantRole;
import org.starling.model.pkmodel.PkmodelPackage.Literals;
import org.starling.model.pkmodel.Reaction;
import org.starling.model.pkmodel.Regimen;
import org.starling.model.pkmodel.Species;
import org.starling.model.pkmodel.SteadyState;
import org.starling.model.store.Documents;
import org.starling.sbml.SbmlMessage;
import org.starling.sbml.SbmlMessage.Severity;

/**
 * Puts the doses of a regimen into a model as SBML can say them: a bolus is an event that adds to its species, an infusion a reaction
 * without reactants whose rate events switch. Resets, steady states and doses that formulas delay or scale are left out with a
 * warning. Values and times are from 0 on, in the model's units.
 */
public final class DosesAsEvents {

	private final Model model;
	private final FlatSystem system;
	private final Set<String> symbols;
	private final Set<Element> ruled = new HashSet<>();
	private final List<SbmlMessage> messages = new ArrayList<>();

	private DosesAsEvents(Model model, FlatSystem system) {
		this.model = model;
		this.system = system;
		symbols = new HashSet<>(system.symbols());
		model.getRules().forEach(r -> ruled.add(r.getTarget()));
	}

	/**
	 * Changes the model, which is to be a copy.
	 *
	 * @param regimen one of the model's
	 * @return what was left out
	 * @throws org.starling.kinetics.checks.ModelException when the model or the regimen has errors
	 */
	public static List<SbmlMessage> add(Model model, Regimen regimen) {
		FlatSystem system = FlatSystem.of(model, null);
		DosesAsEvents doses = new DosesAsEvents(model, system);
		Dosing.of(regimen, system).forEach(doses::dose);
		model.getRegimens().remove(regimen);
		return doses.messages;
	}

	private void dose(DoseInput d) {
		String obstacle = obstacle(d);
		if (obstacle != null) {
			messages.add(new SbmlMessage(Severity.WARNING, "dose into '" + d.species() + "' at time " + d.time(), 0,
					"it is left out: " + obstacle));
			return;
		}
		double amount = d.amount() * (Double.isNaN(d.bioavailability()) ? 1 : d.bioavailability());
		double time = d.time() + (Double.isNaN(d.lagTime()) ? 0 : d.lagTime());
		Species species = model.getSpecies().stream().filter(s -> d.species().equals(s.getSymbol())).findFirst().orElseThrow();
		double duration = switch (d.inflow()) {
		case RATE -> amount / d.inflowValue();
		case DURATION -> d.inflowValue();
		default -> 0;
		};
		if (duration == 0) {
			String change = FormulaTranslation.isAmount(species) ? "" : "/" + species.getCompartment().getSymbol();
			event("dose_" + species.getSymbol(), time, d, species, species.getSymbol() + " + " + amount + change);
			return;
		}
		Parameter rate = parameter("infusion_" + species.getSymbol(), 0);
		event(rate.getSymbol() + "_begins", time, d, rate, rate.getSymbol() + " + " + amount / duration);
		event(rate.getSymbol() + "_ends", time + duration, d, rate, rate.getSymbol() + " - " + amount / duration);
		inflow(rate, species);
	}

	private String obstacle(DoseInput d) {
		if (d.species() == null || d.reset()) {
			return "SBML can't set a system back";
		}
		if (d.steadyState() != SteadyState.NONE) {
			return "SBML knows no steady state of doses";
		}
		if (d.inflow() == Inflow.MODELLED_RATE || d.inflow() == Inflow.MODELLED_DURATION) {
			return "its rate or duration is a formula";
		}
		var formulas = system.doseTarget(d.species()).formulas();
		if (Double.isNaN(d.lagTime()) && formulas.lagTime() != null
				|| Double.isNaN(d.bioavailability()) && formulas.bioavailability() != null) {
			return "its lag time or bioavailability is a formula";
		}
		if (d.time() < 0) {
			return "it comes before time 0";
		}
		boolean infusion = d.inflow() != Inflow.BOLUS;
		return infusion && ruled.stream().anyMatch(e -> e != null && d.species().equals(e.getSymbol()))
				? "it is an infusion into a species that a rule changes" : null;
	}

	/** An event at a time, and again after each interval as often as the dose says. */
	private void event(String name, double time, DoseInput d, Element target, String value) {
		Event e = Documents.create(Event.class, Literals.EVENT);
		e.setSymbol(free(name));
		e.setInitialValue(false);
		e.setUseValuesFromTriggerTime(false);
		assign(e, target, value);
		if (d.additional() == 0) {
			e.setTrigger("time >= " + time);
		} else {
			Parameter next = parameter(e.getSymbol() + "_next", time);
			double last = time + d.additional() * d.interval();
			e.setTrigger("time >= " + next.getSymbol() + " and " + next.getSymbol() + " < " + (last + d.interval() / 2));
			assign(e, next, next.getSymbol() + " + " + d.interval());
		}
		model.getEvents().add(e);
	}

	private static void assign(Event e, Element target, String value) {
		EventAssignment a = (EventAssignment) Documents.create(Literals.EVENT_ASSIGNMENT);
		a.setTarget(target);
		a.setExpression(value);
		e.getAssignments().add(a);
	}

	private Parameter parameter(String name, double value) {
		Parameter p = Documents.create(Parameter.class, Literals.PARAMETER);
		p.setSymbol(free(name));
		p.setConstant(false);
		p.setQuantity(BaseFactory.eINSTANCE.createQuantity());
		p.getQuantity().setValue(value);
		model.getParameters().add(p);
		return p;
	}

	/** What flows in is an amount, which conversion factors do not change. */
	private void inflow(Parameter rate, Species species) {
		Reaction r = Documents.create(Reaction.class, Literals.REACTION);
		r.setSymbol(free(rate.getSymbol() + "_flow"));
		Participant p = Documents.create(Participant.class, Literals.PARTICIPANT);
		p.setRole(ParticipantRole.PRODUCT);
		p.setSpecies(species);
		r.getParticipants().add(p);
		KineticLaw law = (KineticLaw) Documents.create(Literals.KINETIC_LAW);
		String own = species.getConversionFactor();
		String factor = own == null || own.isBlank() ? model.getConversionFactor() : own;
		law.setExpression(rate.getSymbol() + (factor == null || factor.isBlank() ? "" : "/" + factor));
		r.setKineticLaw(law);
		model.getReactions().add(r);
	}

	private String free(String name) {
		String symbol = name;
		for (int n = 2; !symbols.add(symbol); n++) {
			symbol = name + "_" + n;
		}
		return symbol;
	}
}
