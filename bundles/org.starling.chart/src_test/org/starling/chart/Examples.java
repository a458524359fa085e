package org.starling.chart;

import java.util.ArrayList;
import java.util.List;

/** Figures that tests share: the closed form of the one-compartment oral model with invented observations. */
final class Examples {

	private Examples() {
	}

	/** Concentration in mg/L of a one-compartment oral model (Gibaldi and Perrier, Pharmacokinetics, 1982, eq. 1.94). */
	static double oral(double t, double dose, double ka, double cl, double v) {
		double k = cl / v;
		return dose * ka / (v * (ka - k)) * (Math.exp(-k * t) - Math.exp(-ka * t));
	}

	static double[] times(double to, int n) {
		double[] t = new double[n + 1];
		for (int i = 0; i <= n; i++) {
			t[i] = to * i / n;
		}
		return t;
	}

	static double[] curve(double[] t, double factor) {
		double[] c = new double[t.length];
		for (int i = 0; i < t.length; i++) {
			c[i] = factor * oral(t[i], 320, 1.5, 2.8, 32);
		}
		return c;
	}

	static ChartSpec observedOverPredicted() {
		double[] t = times(24, 240);
		double[] obs = { 0, 0.25, 0.57, 1.12, 2.02, 3.82, 5.1, 7.03, 9.05, 12.12, 24.37 };
		double[] c = { 0.74, 2.84, 6.57, 10.5, 9.66, 8.58, 8.36, 7.47, 6.89, 5.94, 3.28 };
		double[] low = new double[c.length];
		double[] high = new double[c.length];
		for (int i = 0; i < c.length; i++) {
			low[i] = 0.85 * c[i];
			high[i] = 1.15 * c[i];
		}
		return ChartSpec.of("Theophylline, subject 1", AxisSpec.linear("Time", "h"), AxisSpec.linear("Concentration", "mg/L"),
				SeriesSpec.band("90 % prediction interval", t, curve(t, 0.7), curve(t, 1.4)).withColour(0),
				SeriesSpec.line("Predicted", t, curve(t, 1)).withColour(0),
				SeriesSpec.points("Observed ± 15 %", obs, c).withLimits(low, high).withColour(1))
				.withSubtitle("320 mg by mouth").withMarker(MarkerSpec.horizontal(0.5, "LLOQ 0.5 mg/L"));
	}

	static ChartSpec manySeries(AxisScale scale) {
		List<SeriesSpec> series = new ArrayList<>();
		double[] t = times(48, 200);
		double[] obs = { 0, 1, 2, 4, 8, 12, 24, 36, 48 };
		for (int i = 0; i < 8; i++) {
			double f = Math.pow(0.55, i);
			series.add(SeriesSpec.line("Dose " + (i + 1), t, curve(t, f)).withColour(i));
			series.add(SeriesSpec.points("Observed " + (i + 1), obs, curve(obs, f * 1.05)).withColour(i).notInLegend());
		}
		return new ChartSpec("Dose escalation", AxisSpec.linear("Time", "h"),
				List.of(new AxisSpec("Plasma concentration", "ug/mL", scale, Double.NaN, Double.NaN)), series);
	}

	static ChartSpec twoAxes() {
		double[] t = times(168, 400);
		double[] c = new double[t.length];
		double[] e = new double[t.length];
		for (int i = 0; i < t.length; i++) {
			for (int d = 0; d < 7; d++) {
				c[i] += t[i] >= 24 * d ? oral(t[i] - 24 * d, 100, 1, 2, 20) : 0;
			}
			e[i] = 36.6 + 1.2 * c[i] / (c[i] + 2);
		}
		return new ChartSpec("Exposure and response", AxisSpec.linear("Time", "h"),
				List.of(AxisSpec.linear("Concentration", "mg/L"), AxisSpec.linear("Body temperature", "Cel").tight()),
				List.of(SeriesSpec.line("Drug in plasma", t, c), SeriesSpec.line("Temperature", t, e).onAxis(1)))
				.withMarker(MarkerSpec.vertical(24, "2nd dose"));
	}

	static PanelSpec panels(AxisScale scale) {
		List<ChartSpec> panels = new ArrayList<>();
		double[] t = times(24, 120);
		double[] obs = { 0, 0.25, 0.5, 1, 2, 3.8, 5, 7, 9, 12, 24 };
		for (int i = 0; i < 12; i++) {
			double f = 0.7 + 0.06 * i;
			double[] c = curve(obs, f);
			for (int k = 0; k < c.length; k++) {
				c[k] *= 1 + 0.12 * Math.sin(7 * k + i);
			}
			panels.add(new ChartSpec("Subject " + (i + 1), AxisSpec.linear("Time", "h"),
					List.of(new AxisSpec("Concentration", "mg/L", scale, Double.NaN, Double.NaN)),
					List.of(SeriesSpec.points("Observed", obs, c).withColour(1),
							SeriesSpec.line("Predicted", t, curve(t, f)).withColour(0))));
		}
		return PanelSpec.of("Theophylline: observed over predicted", 4, panels);
	}
}
