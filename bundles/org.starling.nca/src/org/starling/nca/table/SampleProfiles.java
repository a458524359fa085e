package org.starling.nca.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

import org.starling.nca.Dosing;
import org.starling.nca.NcaColumns;
import org.starling.nca.table.internal.ImportedDoses;
import org.starling.tables.samples.Censoring;
import org.starling.tables.samples.RowProblem;
import org.starling.tables.samples.Sample;
import org.starling.tables.samples.SampleImport;
import org.starling.units.Units;

/**
 * Profiles out of imported samples: one for each subject, matrix, compound and occasion, with times after the dose of the occasion and the
 * dose given then. Excluded samples and collections stay out. For one use on one thread.
 */
public final class SampleProfiles {

	/** Names of the keys, in order. */
	public static final List<String> KEYS = List.of("subject", "tissue", "analyte", "occasion");
	/** Name of a further key, where doses have levels. */
	public static final String DOSE = "dose";

	private static final char SEPARATOR = '\u001F';

	private final String timeUnit;
	private final DoseSource doses;
	private final NcaMap settings;
	private final ToDoubleFunction<String> gramPerMole;
	private final boolean levels;
	private final Map<String, String> kinds = new HashMap<>();
	private final Map<String, Double> molarMasses = new HashMap<>();

	private record Kind(String unit, double gramPerMole) {
	}

	private SampleProfiles(String timeUnit, DoseSource doses, NcaMap settings, ToDoubleFunction<String> gramPerMole, boolean levels) {
		this.timeUnit = timeUnit;
		this.doses = doses;
		this.settings = settings;
		this.gramPerMole = gramPerMole;
		this.levels = levels;
	}

	/**
	 * @param settings route, infusion duration, dosing interval, volume unit and molar mass of it count, columns do not
	 * @return a set for each kind of concentration (by volume, by mass of tissue, …), values in the first unit met of it
	 */
	public static List<ProfileSet> of(SampleImport samples, NcaMap settings) {
		return new SampleProfiles(samples.timeUnit(), new ImportedDoses(samples, settings), settings, _ -> settings.molarMass(), false)
				.sets(samples.samples(), samples.problems(), samples.excluded());
	}

	/**
	 * @param settings    its volume unit counts
	 * @param gramPerMole molar mass of a compound, NaN when not known; asked where dose and concentration differ by mass against amount
	 * @param levels      whether profiles have a further key {@link #DOSE}, so that different dose levels are not put together
	 * @return as above
	 */
	public static List<ProfileSet> of(List<Sample> samples, String timeUnit, DoseSource doses, NcaMap settings,
			ToDoubleFunction<String> gramPerMole, boolean levels) {
		return new SampleProfiles(timeUnit, doses, settings, gramPerMole, levels).sets(samples, List.of(), 0);
	}

	private List<ProfileSet> sets(List<Sample> samples, List<RowProblem> problems, long leftOut) {
		Map<Kind, Map<String, List<Sample>>> byKind = new LinkedHashMap<>();
		StringBuilder name = new StringBuilder();
		for (Sample sample : samples) {
			if (!sample.excluded() && sample.collection() == null) {
				name.setLength(0);
				for (String part : key(sample)) {
					name.append(part).append(SEPARATOR);
				}
				byKind.computeIfAbsent(kind(sample), _ -> new LinkedHashMap<>()).computeIfAbsent(name.toString(), _ -> new ArrayList<>())
						.add(sample);
			}
		}
		List<ProfileSet> sets = new ArrayList<>();
		byKind.forEach((kind, profiles) -> sets.add(set(kind, new ArrayList<>(profiles.values()), problems, leftOut)));
		return sets;
	}

	/** The first unit met that this one can be converted to, and the molar mass where it is needed. */
	private Kind kind(Sample sample) {
		String unit = text(sample.unit());
		String known = kinds.get(unit);
		if (known == null) {
			known = kinds.values().stream().filter(k -> Units.isValid(k) && Units.isValid(unit) && Units.compatible(k, unit)).findFirst()
					.orElse(unit);
			kinds.put(unit, known);
		}
		String first = known;
		return new Kind(first, molarMasses.computeIfAbsent(first + SEPARATOR + sample.compound(), _ -> {
			boolean needed = new NcaUnits(timeUnit, first, doses.unit(), settings.volumeUnit(), Double.NaN).problem() != null;
			return needed ? gramPerMole.applyAsDouble(sample.compound()) : Double.NaN;
		}));
	}

	private String[] key(Sample sample) {
		return levels
				? new String[] { text(sample.subject()), text(sample.matrix()), text(sample.compound()), text(sample.occasion()),
						text(doses.level(sample.subject(), sample.compound())) }
				: new String[] { text(sample.subject()), text(sample.matrix()), text(sample.compound()), text(sample.occasion()) };
	}

	private static String text(String text) {
		return Objects.requireNonNullElse(text, "");
	}

	private ProfileSet set(Kind kind, List<List<Sample>> all, List<RowProblem> problems, long leftOut) {
		List<Dosing> dosings = new ArrayList<>();
		List<List<Sample>> profiles = new ArrayList<>();
		long without = leftOut;
		for (List<Sample> profile : all) {
			Sample first = profile.getFirst();
			Dosing dose = doses.dose(first.subject(), first.compound(),
					Double.isNaN(first.afterDose()) ? 0 : first.time() - first.afterDose());
			if (dose == null) {
				without += profile.size();
			} else {
				dosings.add(dose);
				profiles.add(profile);
			}
		}
		int n = profiles.stream().mapToInt(List::size).sum();
		double[] times = new double[n];
		double[] values = new double[n];
		double[] limits = new double[n];
		boolean[] below = new boolean[n];
		long[] rows = new long[n];
		int[] from = new int[profiles.size() + 1];
		int[] pooled = new int[profiles.size()];
		List<String[]> keys = new ArrayList<>();
		int s = 0;
		for (int p = 0; p < profiles.size(); p++) {
			for (Sample sample : profiles.get(p)) {
				double factor = kind.unit.equals(text(sample.unit())) ? 1 : Units.factor(sample.unit(), kind.unit);
				times[s] = Double.isNaN(sample.afterDose()) ? sample.time() : sample.afterDose();
				values[s] = sample.censoring() == Censoring.ALQ ? Double.NaN : sample.value() * factor;
				limits[s] = sample.lloq() * factor;
				below[s] = sample.censoring() == Censoring.BLQ;
				rows[s++] = sample.row();
			}
			from[p + 1] = s;
			pooled[p] = 1;
			keys.add(key(profiles.get(p).getFirst()));
		}
		NcaUnits units = new NcaUnits(timeUnit, kind.unit, doses.unit(), settings.volumeUnit(), kind.gramPerMole);
		List<String> names = new ArrayList<>(KEYS);
		if (levels) {
			names.add(DOSE);
		}
		return new ProfileSet(List.copyOf(names), keys, new NcaColumns(times, values, below, limits, from, dosings.toArray(Dosing[]::new)), rows,
				doses.unit(), units, pooled, null, problems, without);
	}
}
