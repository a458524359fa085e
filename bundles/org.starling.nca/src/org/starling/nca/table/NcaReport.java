package org.starling.nca.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.starling.nca.Dosing;
import org.starling.nca.Measure;
import org.starling.nca.NcaFlag;
import org.starling.nca.NcaOptions;
import org.starling.nca.NcaParameter;
import org.starling.nca.NcaResults;
import org.starling.nca.Refusal;
import org.starling.tables.NumberText;
import org.starling.tables.Table;

/**
 * Parameters of analysed profiles as rows and tables, in their units, with what each rests on: number of points, adjusted R² and span of the
 * terminal regression, percentage extrapolated, and the flags that concern it.
 */
public final class NcaReport {

	private final ProfileSet profiles;
	private final NcaResults results;
	private final Map<Measure, String> units = new EnumMap<>(Measure.class);
	private final List<String> windowCodes = new ArrayList<>();

	public NcaReport(ProfileSet profiles, NcaResults results) {
		this.profiles = profiles;
		this.results = results;
		for (Measure measure : Measure.values()) {
			String unit = profiles.units().unit(measure);
			units.put(measure, unit == null ? "" : unit);
		}
		for (NcaOptions.Window window : results.options().partialAreas()) {
			windowCodes.add("AUCINT_" + NumberText.format(window.start()) + "_" + NumberText.format(window.end()));
		}
	}

	/** Those of all profiles that have a meaning for their doses. */
	public List<ParameterRow> rows() {
		List<ParameterRow> rows = new ArrayList<>(profiles.keys().size() * 48);
		NcaParameter[] all = NcaParameter.values();
		for (int p = 0; p < results.profiles(); p++) {
			Dosing dose = results.columns().dose(p);
			String general = flags(p, false, false);
			String terminal = joined(evidence(p), flags(p, true, false));
			String extrapolated = joined(evidence(p), joined(extrapolation(p), flags(p, true, true)));
			for (NcaParameter parameter : all) {
				if (parameter.appliesTo(dose)) {
					rows.add(row(p, dose, parameter,
							parameter.restsOnExtrapolation() ? extrapolated : parameter.restsOnLambdaZ() ? terminal : general));
				}
			}
			for (int w = 0; w < windowCodes.size(); w++) {
				rows.add(new ParameterRow(p, windowCodes.get(w), "AUC from T1 to T2", Measure.AREA, results.partialArea(p, w),
						units.get(Measure.AREA), general, results.partialRefusal(p, w).text()));
			}
		}
		return rows;
	}

	private ParameterRow row(int p, Dosing dose, NcaParameter parameter, String flags) {
		Measure measure = parameter.measure();
		boolean unitTrouble = profiles.units().problem() != null && (measure == Measure.CLEARANCE || measure == Measure.VOLUME);
		double value = unitTrouble ? Double.NaN : results.value(p, parameter) * profiles.units().factor(measure);
		Refusal refusal = results.refusal(p, parameter);
		String reason = refusal == Refusal.NONE && unitTrouble ? Refusal.UNITS.text() + ": " + profiles.units().problem() : refusal.text();
		return new ParameterRow(p, parameter.code(dose), parameter.title(), measure, value, units.get(measure), flags, reason);
	}

	private String evidence(int p) {
		if (results.refusal(p, NcaParameter.LAMBDA_Z) != Refusal.NONE) {
			return "";
		}
		return String.format(Locale.ROOT, "points=%d;R2ADJ=%.6g;span=%.3g", (int) results.value(p, NcaParameter.LAMBDA_Z_POINTS),
				results.value(p, NcaParameter.R2_ADJUSTED), results.value(p, NcaParameter.LAMBDA_Z_SPAN));
	}

	private String extrapolation(int p) {
		double percent = results.value(p, NcaParameter.AUC_EXTRAPOLATED_OBS);
		return Double.isNaN(percent) ? "" : String.format(Locale.ROOT, "extrapolated=%.3g%%", percent);
	}

	private String flags(int p, boolean terminal, boolean extrapolated) {
		StringBuilder text = new StringBuilder();
		for (NcaFlag flag : results.flags(p)) {
			if ((terminal || !flag.concernsLambdaZ()) && (extrapolated || !flag.concernsExtrapolation())) {
				text.append(text.isEmpty() ? "" : ";").append(flag.name());
			}
		}
		return text.toString();
	}

	private static String joined(String first, String second) {
		return first.isEmpty() || second.isEmpty() ? first + second : first + ";" + second;
	}

	/** All flags of each profile. */
	public List<String> flags() {
		List<String> flags = new ArrayList<>();
		for (int p = 0; p < results.profiles(); p++) {
			flags.add(flags(p, true, true));
		}
		return flags;
	}

	/** A row for each sample: line of the file, profile, time, concentration and what became of it. */
	public Table auditTable() {
		int n = results.columns().samples();
		String[][] keys = new String[profiles.keyNames().size()][n];
		double[] lines = new double[n];
		double[] times = new double[n];
		double[] concentrations = new double[n];
		String[] uses = new String[n];
		for (int p = 0; p < results.profiles(); p++) {
			for (int s = results.columns().from(p); s < results.columns().from(p + 1); s++) {
				for (int k = 0; k < keys.length; k++) {
					keys[k][s] = profiles.keys().get(p)[k];
				}
				lines[s] = profiles.rows()[s];
				times[s] = results.columns().time(s);
				concentrations[s] = results.columns().isBelow(s) ? Double.NaN : results.columns().concentration(s);
				uses[s] = results.use(s).name();
			}
		}
		Table.Builder table = Table.builder().number("row", null, lines);
		for (int k = 0; k < keys.length; k++) {
			table.text(profiles.keyNames().get(k), keys[k]);
		}
		return table.number("time", profiles.units().unit(Measure.TIME), times)
				.number("concentration", profiles.units().unit(Measure.CONCENTRATION), concentrations).text("use", uses).build();
	}
}
