package org.starling.pbpk.population;

import java.util.Optional;

import org.starling.model.base.Annotation;
import org.starling.model.pkmodel.Model;
import org.starling.pbpk.physiology.Species;
import org.starling.pbpk.structure.PbpkSettingsText;
import org.starling.tables.NumberText;

/** Whose body a whole-body model was built with, as its annotations say. */
public final class ModelBody {

	/** Of human reference individuals. */
	private static final double REFERENCE_AGE = 30;

	private ModelBody() {
	}

	/** Empty when the model does not say. */
	public static Optional<Species> species(Model model) {
		return value(model, "species").map(Species::parse);
	}

	/** Years; 30 when the model does not say. */
	static double age(Model model) {
		double age = value(model, "individual.ageYear").map(v -> NumberText.parse(v, '.').orElse(REFERENCE_AGE)).orElse(REFERENCE_AGE);
		return age > 0 ? age : REFERENCE_AGE;
	}

	private static Optional<String> value(Model model, String key) {
		return model.getAnnotations().stream().filter(a -> (PbpkSettingsText.PREFIX + key).equals(a.getKey())).map(Annotation::getValue)
				.filter(v -> v != null && !v.isBlank()).findFirst();
	}
}
