package org.starling.pbpk.structure;

import java.util.List;

import org.starling.model.molecule.Molecule;
import org.starling.pbpk.invitro.LiverEquations;
import org.starling.pbpk.physiology.Species;

/**
 * All that a whole-body model is built from. Immutable; made by {@link #of} and then changed by the {@code with} methods. Kept with
 * the model by {@link PbpkSettingsText}.
 *
 * @param compounds        the first is the drug, others are metabolites and interacting drugs
 * @param dispersionNumber of the dispersion model of the liver
 * @param tumour           null for none
 * @param doses            each becomes a regimen
 * @param antibody         for the template of that name
 */
public record PbpkSettings(Template template, Species species, IndividualSettings individual, List<CompoundSettings> compounds,
		LiverModel liverModel, double dispersionNumber, TumourSettings tumour, List<InteractionSettings> interactions,
		List<DoseSettings> doses, AntibodySettings antibody) {

	public PbpkSettings {
		compounds = List.copyOf(compounds);
		interactions = List.copyOf(interactions);
		doses = List.copyOf(doses);
	}

	/** One molecule in the reference body of a species: perfusion-limited organs, well-stirred liver, no dose. */
	public static PbpkSettings of(Molecule molecule, Species species) {
		return new PbpkSettings(Template.SMALL_MOLECULE, species, IndividualSettings.REFERENCE,
				List.of(CompoundSettings.of(molecule)), LiverModel.WELL_STIRRED, LiverEquations.DISPERSION_NUMBER, null, List.of(), List.of(),
				AntibodySettings.IGG);
	}

	public PbpkSettings withTemplate(Template other) {
		return new PbpkSettings(other, species, individual, compounds, liverModel, dispersionNumber, tumour, interactions, doses, antibody);
	}

	public PbpkSettings withSpecies(Species other) {
		return new PbpkSettings(template, other, individual, compounds, liverModel, dispersionNumber, tumour, interactions, doses, antibody);
	}

	public PbpkSettings withIndividual(IndividualSettings other) {
		return new PbpkSettings(template, species, other, compounds, liverModel, dispersionNumber, tumour, interactions, doses, antibody);
	}

	public PbpkSettings withCompounds(List<CompoundSettings> others) {
		return new PbpkSettings(template, species, individual, others, liverModel, dispersionNumber, tumour, interactions, doses, antibody);
	}

	/** With another first compound. */
	public PbpkSettings withDrug(CompoundSettings other) {
		List<CompoundSettings> all = new java.util.ArrayList<>(compounds);
		all.set(0, other);
		return withCompounds(all);
	}

	public PbpkSettings withLiver(LiverModel other) {
		return new PbpkSettings(template, species, individual, compounds, other, dispersionNumber, tumour, interactions, doses, antibody);
	}

	/** @param other null for none */
	public PbpkSettings withTumour(TumourSettings other) {
		return new PbpkSettings(template, species, individual, compounds, liverModel, dispersionNumber, other, interactions, doses, antibody);
	}

	public PbpkSettings withInteractions(List<InteractionSettings> others) {
		return new PbpkSettings(template, species, individual, compounds, liverModel, dispersionNumber, tumour, others, doses, antibody);
	}

	public PbpkSettings withDoses(List<DoseSettings> others) {
		return new PbpkSettings(template, species, individual, compounds, liverModel, dispersionNumber, tumour, interactions, others, antibody);
	}

	/** The first compound. */
	public CompoundSettings drug() {
		return compounds.getFirst();
	}
}
