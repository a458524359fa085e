package org.starling.cli.internal.pbpk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.starling.kinetics.ensemble.Correlation;
import org.starling.model.pkmodel.Model;
import org.starling.pbpk.physiology.Species;
import org.starling.pbpk.population.Bounds;
import org.starling.pbpk.population.DemographicSettings;
import org.starling.pbpk.population.ModelBody;
import org.starling.pbpk.population.PopulationSettings;
import org.starling.pbpk.population.Trait;
import org.starling.pbpk.population.Variability;
import org.starling.pbpk.population.VariabilityTables;

import picocli.CommandLine.Option;

/** Options that say who the subjects of a virtual population are. */
public final class PeopleOptions {

	@Option(names = "--species", description = "human, rat, mouse, dog, monkey or rabbit; of animals the body"
			+ " weight varies (10 %%) and what --cv names. Default: the model's, or human.")
	private String species;

	@Option(names = "--reference", paramLabel = "NAME", description = "Whose heights and body mass indices: us or icrp. Default:"
			+ " ${DEFAULT-VALUE}.", defaultValue = "us")
	private String reference;

	@Option(names = "--female", paramLabel = "FRACTION", description = "Part of women, 0 to 1. Default: ${DEFAULT-VALUE}.", defaultValue = "0.5")
	private double female;

	@Option(names = "--age", paramLabel = "A..B", description = "Years. Default: ${DEFAULT-VALUE}.", defaultValue = "20..60")
	private String age;

	@Option(names = "--height", paramLabel = "A..B", description = "Bounds in cm. Default: 140..210.")
	private String height;

	@Option(names = "--weight", paramLabel = "A..B", description = "Bounds in kg.")
	private String weight;

	@Option(names = "--bmi", paramLabel = "A..B", description = "Bounds in kg/m2. Default: 16..45.")
	private String bmi;

	@Option(names = "--target", paramLabel = "TRAIT=DISTRIBUTION", description = "Wanted distribution of age, height, weight, bmi or"
			+ " weight-for-height: bands such as bmi=18.5,25,30,40:0.4,0.4,0.2, or weight=lognormal(70,0.15); with male. or female. before it"
			+ " for one sex; repeatable.")
	private List<String> targets = new ArrayList<>();

	@Option(names = "--typical", description = "Bodies as typical as their size allows and enzymes as the model has them: only people vary.")
	private boolean typical;

	@Option(names = "--cv", paramLabel = "NAME=CV", description = "Coefficient of variation of an organ (V_liver), a flow (Q_kidney), GFR,"
			+ " haematocrit, MPPGL or an enzyme (CYP3A4) instead of the carried one; repeatable.")
	private Map<String, Double> cvs = new LinkedHashMap<>();

	/**
	 * That of the option or the model.
	 *
	 * @throws IllegalArgumentException when the model was built for another one
	 */
	public Species species(Model model) {
		Optional<Species> own = ModelBody.species(model);
		if (species == null) {
			return own.orElse(Species.HUMAN);
		}
		Species wanted = Species.parse(species);
		own.filter(s -> s != wanted).ifPresent(s -> {
			throw new IllegalArgumentException("the model is of " + s.id() + "; a population of " + wanted.id() + " needs a model of its own");
		});
		return wanted;
	}

	/**
	 * @param species      of the subjects
	 * @param correlations of names in the table of variability, beside the carried ones
	 * @throws IllegalArgumentException when something contradicts itself
	 */
	public PopulationSettings settings(int count, Species species, List<Correlation> correlations) {
		DemographicSettings people = DemographicSettings.standard().within(Trait.AGE, Bounds.parse(age)).withReference(reference)
				.withFemaleFraction(female);
		people = bounded(people, Trait.HEIGHT, height);
		people = bounded(people, Trait.WEIGHT, weight);
		people = bounded(people, Trait.BMI, bmi);
		for (String target : targets) {
			people = people.withTarget(TargetText.parse(target));
		}
		PopulationSettings settings = PopulationSettings.of(count).withSpecies(species).withDemographics(people);
		List<Variability> variability = new ArrayList<>(typical || species != Species.HUMAN ? List.of() : VariabilityTables.all());
		cvs.forEach((name, cv) -> replace(variability, name, cv));
		List<Correlation> all = new ArrayList<>(correlations);
		VariabilityTables.correlations().stream().filter(c -> has(variability, c.first()) && has(variability, c.second()))
				.filter(c -> correlations.stream().noneMatch(o -> o.concerns(c.first()) && o.concerns(c.second()))).forEach(all::add);
		return settings.withVariability(variability, all);
	}

	private static DemographicSettings bounded(DemographicSettings people, Trait trait, String range) {
		return range == null ? people : people.within(trait, Bounds.parse(range));
	}

	private static boolean has(List<Variability> variability, String name) {
		return variability.stream().anyMatch(v -> v.symbol().equals(name));
	}

	private static void replace(List<Variability> variability, String name, double cv) {
		Variability known = VariabilityTables.all().stream().filter(v -> v.symbol().equals(name)).findFirst()
				.orElseThrow(() -> new IllegalArgumentException("nothing of the name '" + name + "' varies; there are "
						+ VariabilityTables.all().stream().map(Variability::symbol).toList()));
		variability.removeIf(v -> v.symbol().equals(name));
		variability.add(new Variability(name, cv, known.factors(), true, "stated on the command line"));
	}
}
