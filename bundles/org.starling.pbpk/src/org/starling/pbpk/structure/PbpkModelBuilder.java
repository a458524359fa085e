package org.starling.pbpk.structure;

import java.util.ArrayList;
import java.util.List;

import org.starling.model.pkmodel.Model;
import org.starling.pbpk.PbpkException;
import org.starling.pbpk.physiology.IndividualPhysiology;
import org.starling.pbpk.physiology.Physiology;
import org.starling.pbpk.physiology.Sex;
import org.starling.pbpk.physiology.Species;
import org.starling.pbpk.structure.internal.AntibodyTemplate;
import org.starling.pbpk.structure.internal.ModelWriter;
import org.starling.pbpk.structure.internal.SettingsChecks;
import org.starling.pbpk.structure.internal.SmallMoleculeTemplate;
import org.starling.pbpk.structure.internal.StartValues;

/**
 * Writes whole-body models: an ordinary model in hours, micromoles and litres with an origin for every number, observers for plasma, blood
 * and each organ, a regimen a dose, and the settings as annotations. Stateless; to be called by the thread that owns the molecules. The
 * equations stand in docs/pbpk-structure.md.
 */
public final class PbpkModelBuilder {

	private PbpkModelBuilder() {
	}

	/**
	 * The model alone, in no resource yet; it refers to the molecules of the settings.
	 *
	 * @throws PbpkException naming each field that is missing or wrong
	 */
	public static Model build(PbpkSettings settings) {
		return assemble(settings).model();
	}

	/** As {@link #build} with the list of what was assumed. */
	public static PbpkBuild assemble(PbpkSettings settings) {
		SettingsChecks.check(settings);
		return assemble(settings, body(settings));
	}

	/** As {@link #assemble(PbpkSettings)} in a given body in place of the settings' individual. */
	public static PbpkBuild assemble(PbpkSettings settings, Physiology body) {
		SettingsChecks.check(settings);
		ModelWriter writer = new ModelWriter(settings.drug().name() + " in " + body.species().id());
		switch (settings.template()) {
		case SMALL_MOLECULE -> new SmallMoleculeTemplate(writer, settings, body).write();
		case ANTIBODY -> new AntibodyTemplate(writer, settings, body).write();
		}
		Model model = writer.model();
		settings.compounds().forEach(c -> model.getMolecules().add(c.molecule()));
		model.setNotes(notes(settings, writer.assumptions()));
		PbpkSettingsText.annotate(model, settings);
		StartValues.fill(model);
		return new PbpkBuild(model, writer.assumptions());
	}

	/**
	 * The body that the settings ask for.
	 *
	 * @throws PbpkException when there is none of that age, weight or height
	 */
	public static Physiology body(PbpkSettings settings) {
		IndividualSettings i = settings.individual();
		Sex sex = i.sex() == null ? Sex.MALE : i.sex();
		Physiology reference = IndividualPhysiology.reference(settings.species(), sex);
		return i.isReference() ? reference
				: IndividualPhysiology.of(settings.species(), sex, or(i.ageYear(), reference.ageYears()),
						or(i.weightKilogram(), reference.bodyWeight()), or(i.heightCentimetre(), reference.heightCentimetre()));
	}

	private static double or(double value, double otherwise) {
		return Double.isNaN(value) ? otherwise : value;
	}

	private static String notes(PbpkSettings settings, List<String> assumptions) {
		List<String> lines = new ArrayList<>();
		String template = settings.template() == Template.ANTIBODY ? "Whole-body model of an antibody with two-pore filtration and FcRn"
				: "Whole-body model with a " + settings.liverModel().id() + " liver; partition coefficients by "
						+ settings.drug().partitionMethod();
		lines.add(template + ", " + (settings.species() == Species.HUMAN ? "in human" : "in " + settings.species().id()) + ".");
		lines.add("");
		lines.add(assumptions.isEmpty() ? "Nothing was assumed." : "Assumed:");
		assumptions.forEach(a -> lines.add("- " + a));
		return String.join("\n", lines);
	}
}
