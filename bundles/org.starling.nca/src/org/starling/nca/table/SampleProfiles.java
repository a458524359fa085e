package org.starling.nca.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.starling.nca.Dosing;
import org.starling.nca.NcaColumns;
import org.starling.nca.Route;
import org.starling.tables.samples.Censoring;
import org.starling.tables.samples.DoseRecord;
import org.starling.tables.samples.Sample;
import org.starling.tables.samples.SampleImport;
import org.starling.units.Units;

/**
 * Profiles out of imported samples: one for each subject, matrix, compound and occasion, with times after the dose of the occasion and the
 * dose given then. Excluded samples and collections stay out. Stateless and thread-safe.
 */
public final class SampleProfiles {

	/** Names of the keys, in order. */
	public static final List<String> KEYS = List.of("subject", "tissue", "analyte", "occasion");

	private SampleProfiles() {
	}

	/**
	 * @param settings route, infusion duration, dosing interval, volume unit and molar mass of it count, columns do not
	 * @return a set for each kind of concentration (by volume, by mass of tissue, …), values in the first unit met of it
	 */
	public static List<ProfileSet> of(SampleImport samples, NcaMap settings) {
		Map<String, Map<String, List<Sample>>> byUnit = new LinkedHashMap<>();
		for (Sample sample : samples.samples()) {
			if (!sample.excluded() && sample.collection() == null) {
				String unit = byUnit.keySet().stream().filter(known -> compatible(known, sample.unit())).findFirst()
						.orElse(text(sample.unit()));
				byUnit.computeIfAbsent(unit, _ -> new LinkedHashMap<>())
						.computeIfAbsent(String.join("\u001F", key(sample)), _ -> new ArrayList<>()).add(sample);
			}
		}
		List<ProfileSet> sets = new ArrayList<>();
		byUnit.forEach((unit, profiles) -> sets.add(set(samples, settings, unit, new ArrayList<>(profiles.values()))));
		return sets;
	}

	private static boolean compatible(String known, String unit) {
		return known.equals(text(unit)) || Units.isValid(known) && Units.isValid(unit) && Units.compatible(known, unit);
	}

	private static String[] key(Sample sample) {
		return new String[] { text(sample.subject()), text(sample.matrix()), text(sample.compound()), text(sample.occasion()) };
	}

	private static String text(String text) {
		return text == null ? "" : text;
	}

	private static ProfileSet set(SampleImport samples, NcaMap settings, String unit, List<List<Sample>> profiles) {
		int n = profiles.stream().mapToInt(List::size).sum();
		double[] times = new double[n];
		double[] values = new double[n];
		double[] limits = new double[n];
		boolean[] below = new boolean[n];
		long[] rows = new long[n];
		int[] from = new int[profiles.size() + 1];
		int[] pooled = new int[profiles.size()];
		Dosing[] doses = new Dosing[profiles.size()];
		List<String[]> keys = new ArrayList<>();
		String doseUnit = samples.doses().stream().map(DoseRecord::unit).filter(u -> u != null).findFirst().orElse(null);
		int s = 0;
		for (int p = 0; p < profiles.size(); p++) {
			for (Sample sample : profiles.get(p)) {
				double factor = unit.equals(text(sample.unit())) ? 1 : Units.factor(sample.unit(), unit);
				times[s] = Double.isNaN(sample.afterDose()) ? sample.time() : sample.afterDose();
				values[s] = sample.censoring() == Censoring.ALQ ? Double.NaN : sample.value() * factor;
				limits[s] = sample.lloq() * factor;
				below[s] = sample.censoring() == Censoring.BLQ;
				rows[s++] = sample.row();
			}
			from[p + 1] = s;
			pooled[p] = 1;
			keys.add(key(profiles.get(p).getFirst()));
			doses[p] = dose(samples, settings, profiles.get(p).getFirst(), doseUnit);
		}
		NcaUnits units = new NcaUnits(samples.timeUnit(), unit, doseUnit, settings.volumeUnit(), settings.molarMass());
		return new ProfileSet(KEYS, keys, new NcaColumns(times, values, below, limits, from, doses), rows, doseUnit, units, pooled, null,
				samples.problems(), samples.excluded());
	}

	/** The subject's dose nearest to the start of the occasion. */
	private static Dosing dose(SampleImport samples, NcaMap settings, Sample sample, String unit) {
		double start = Double.isNaN(sample.afterDose()) ? 0 : sample.time() - sample.afterDose();
		DoseRecord nearest = null;
		for (DoseRecord dose : samples.doses()) {
			if (dose.subject().equals(sample.subject())
					&& (nearest == null || Math.abs(dose.time() - start) < Math.abs(nearest.time() - start))) {
				nearest = dose;
			}
		}
		double amount = settings.doseAmount();
		double duration = settings.infusionDuration();
		if (nearest != null && Double.isNaN(amount)) {
			amount = nearest.unit() != null && unit != null && Units.compatible(nearest.unit(), unit)
					? Units.convert(nearest.amount(), nearest.unit(), unit)
					: nearest.amount();
		}
		if (nearest != null && nearest.duration() > 0 && Double.isNaN(duration)) {
			duration = nearest.duration();
		}
		return new Dosing(settings.route(), amount, 0, settings.route() == Route.INFUSION ? duration : 0, settings.tau());
	}
}
