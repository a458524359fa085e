package org.starling.ui.pbpk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.osgi.util.NLS;
import org.starling.model.base.Quantity;
import org.starling.model.pkmodel.Dose;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Regimen;
import org.starling.units.Units;
import org.starling.workflow.organs.OrganDose;

/**
 * A dose to choose for the picture of the body: a regimen of the model, or a bolus whose amount the person types.
 *
 * @param label   for a person
 * @param regimen id of the regimen, or null
 * @param species symbol of the species that takes the bolus, or null
 */
public record DoseOption(String label, String regimen, String species) {

	/** A day in hours: what is simulated at first after the last dose. */
	private static final double DAY = 24;

	/** The regimens that have doses, then a bolus into each species. */
	public static List<DoseOption> of(Model model) {
		List<DoseOption> options = new ArrayList<>();
		for (Regimen r : model.getRegimens()) {
			if (!r.getDoses().isEmpty()) {
				options.add(new DoseOption(Objects.requireNonNullElse(r.getName(), Messages.Dose_regimen), r.getId(), null));
			}
		}
		OrganDose.targets(model).forEach(s -> options.add(new DoseOption(NLS.bind(Messages.Dose_bolus, s), null, s)));
		return options;
	}

	public boolean needsAmount() {
		return regimen == null;
	}

	/** @param amount of a bolus, in the model's substance unit */
	public OrganDose dose(double amount) {
		return regimen == null ? OrganDose.bolus(species, amount) : new OrganDose(regimen, null, 0);
	}

	/** A day after the last dose, in the model's time unit. */
	public double proposedEnd(Model model) {
		double last = 0;
		for (Regimen r : model.getRegimens()) {
			for (Dose d : Objects.equals(r.getId(), regimen) ? r.getDoses() : List.<Dose>of()) {
				last = Math.max(last, hours(d.getTime(), model) + d.getAdditional() * hours(d.getInterval(), model));
			}
		}
		return Units.convert(last + DAY, "h", timeUnit(model)); //$NON-NLS-1$
	}

	static String timeUnit(Model model) {
		return model.getTimeUnit() != null && Units.isValid(model.getTimeUnit()) && Units.compatible(model.getTimeUnit(), "h") //$NON-NLS-1$
				? model.getTimeUnit()
				: "h"; //$NON-NLS-1$
	}

	private static double hours(Quantity q, Model model) {
		if (q == null || q.getValue() == null) {
			return 0;
		}
		String unit = q.getUnit() == null || q.getUnit().isBlank() ? timeUnit(model) : q.getUnit();
		return Units.isValid(unit) && Units.compatible(unit, "h") ? Units.convert(q.getValue(), unit, "h") : 0; //$NON-NLS-1$ //$NON-NLS-2$
	}
}
