package org.starling.ui.wizards;

import org.starling.model.base.Quantity;
import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.Dose;
import org.starling.model.pkmodel.InitialAssignment;
import org.starling.model.pkmodel.KineticLaw;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Observer;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.Participant;
import org.starling.model.pkmodel.ParticipantRole;
import org.starling.model.pkmodel.PkmodelPackage.Literals;
import org.starling.model.pkmodel.Reaction;
import org.starling.model.pkmodel.Regimen;
import org.starling.model.pkmodel.Species;
import org.starling.model.store.Documents;

/** Adds the usual parts to a model that is being made; amounts in mg, volumes in L, times in h. */
final class ModelParts {

	private static final String MILLIGRAM = "mg"; //$NON-NLS-1$
	private static final String MILLIGRAM_PER_LITRE = "mg/L"; //$NON-NLS-1$
	private static final String LITRE = "L"; //$NON-NLS-1$
	private static final String HOUR = "h"; //$NON-NLS-1$

	private final Model model;

	ModelParts(Model model) {
		this.model = model;
	}

	/** A compartment whose size is that of a parameter from the start on. */
	Compartment compartment(String symbol, String name, double litres, String sizeParameter) {
		Compartment compartment = Documents.create(Compartment.class, Literals.COMPARTMENT);
		compartment.setSymbol(symbol);
		compartment.setName(name);
		compartment.setSize(assumed(litres, LITRE));
		model.getCompartments().add(compartment);
		if (sizeParameter != null) {
			InitialAssignment size = Documents.create(InitialAssignment.class, Literals.INITIAL_ASSIGNMENT);
			size.setName(name);
			size.setTarget(compartment);
			size.setExpression(sizeParameter);
			model.getInitialAssignments().add(size);
		}
		return compartment;
	}

	/** A species that the formulas mean as a concentration. */
	Species concentration(String symbol, String name, Compartment compartment) {
		Species species = species(symbol, name, compartment);
		species.setInitialConcentration(Quantities.of(0, MILLIGRAM_PER_LITRE));
		return species;
	}

	/** A species that the formulas mean as an amount. */
	Species amount(String symbol, String name, Compartment compartment) {
		Species species = species(symbol, name, compartment);
		species.setSubstanceUnitsOnly(true);
		species.setInitialAmount(Quantities.of(0, MILLIGRAM));
		return species;
	}

	private Species species(String symbol, String name, Compartment compartment) {
		Species species = Documents.create(Species.class, Literals.SPECIES);
		species.setSymbol(symbol);
		species.setName(name);
		species.setCompartment(compartment);
		if (!model.getMolecules().isEmpty()) {
			species.setMolecule(model.getMolecules().getFirst());
		}
		model.getSpecies().add(species);
		return species;
	}

	void parameter(String symbol, String name, double value, String unit) {
		Parameter parameter = Documents.create(Parameter.class, Literals.PARAMETER);
		parameter.setSymbol(symbol);
		parameter.setName(name);
		parameter.setQuantity(assumed(value, unit));
		model.getParameters().add(parameter);
	}

	/** A flow in mg/h from one species to another, or out of the model when {@code to} is null. */
	Reaction flow(String symbol, String name, Species from, Species to, String expression) {
		Reaction reaction = Documents.create(Reaction.class, Literals.REACTION);
		reaction.setSymbol(symbol);
		reaction.setName(name);
		participant(reaction, from, ParticipantRole.REACTANT);
		if (to != null) {
			participant(reaction, to, ParticipantRole.PRODUCT);
		}
		KineticLaw law = Documents.create(KineticLaw.class, Literals.KINETIC_LAW);
		law.setExpression(expression);
		reaction.setKineticLaw(law);
		model.getReactions().add(reaction);
		return reaction;
	}

	private static void participant(Reaction reaction, Species species, ParticipantRole role) {
		Participant participant = Documents.create(Participant.class, Literals.PARTICIPANT);
		participant.setSpecies(species);
		participant.setRole(role);
		reaction.getParticipants().add(participant);
	}

	void observer(String symbol, String name, String expression, String matrix) {
		Observer observer = Documents.create(Observer.class, Literals.OBSERVER);
		observer.setSymbol(symbol);
		observer.setName(name);
		observer.setExpression(expression);
		observer.setUnit(MILLIGRAM_PER_LITRE);
		observer.setMatrix(matrix);
		model.getObservers().add(observer);
	}

	/** A regimen of one dose at time 0. */
	void singleDose(String name, Species species, double milligrams) {
		Dose dose = Documents.create(Dose.class, Literals.DOSE);
		dose.setSpecies(species);
		dose.setAmount(Quantities.of(milligrams, MILLIGRAM));
		dose.setTime(Quantities.of(0, HOUR));
		Regimen regimen = Documents.create(Regimen.class, Literals.REGIMEN);
		regimen.setName(name);
		regimen.getDoses().add(dose);
		model.getRegimens().add(regimen);
	}

	private static Quantity assumed(double value, String unit) {
		return Quantities.assumed(value, unit, Messages.Template_source);
	}
}
