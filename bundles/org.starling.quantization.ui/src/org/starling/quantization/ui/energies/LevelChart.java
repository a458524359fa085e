package org.starling.quantization.ui.energies;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.starling.chart.AxisScale;
import org.starling.chart.AxisSpec;
import org.starling.chart.ChartSpec;
import org.starling.chart.LegendPosition;
import org.starling.chart.SeriesKind;
import org.starling.chart.SeriesSpec;
import org.starling.chart.SeriesStyle;
import org.starling.quantum.Constants;
import org.starling.tables.Table;

/** Levels of several calculations side by side, degenerate ones beside each other, the gap marked. Stateless. */
final class LevelChart {

	/** Levels that lie closer, in hartree, count as one. */
	private static final double DEGENERATE = 1e-4;
	private static final double HALF = 0.32;
	private static final double SPACE = 0.03;
	private static final int OCCUPIED = 0;
	private static final int EMPTY = 1;

	/**
	 * Levels of a calculation.
	 *
	 * @param title    what has them, after its number in the list and a dot
	 * @param orbitals table of the run
	 */
	record Levels(String title, String runId, Table orbitals) {

		double homo() {
			return edge(true);
		}

		double lumo() {
			return edge(false);
		}

		private double edge(boolean occupied) {
			double edge = Double.NaN;
			for (int row = 0; row < orbitals.rows(); row++) {
				double energy = orbitals.numbers("energy").value(row); //$NON-NLS-1$
				if (occupied == orbitals.numbers("electrons").value(row) > 0) { //$NON-NLS-1$
					edge = Double.isNaN(edge) ? energy : occupied ? Math.max(edge, energy) : Math.min(edge, energy);
				}
			}
			return edge;
		}
	}

	/** Ends of lines that share a colour; gaps between them. */
	private static final class Lines {
		private final List<Double> x = new ArrayList<>();
		private final List<Double> y = new ArrayList<>();

		void add(double left, double right, double height) {
			add(left, height, right, height);
		}

		void add(double x1, double y1, double x2, double y2) {
			x.addAll(List.of(x1, x2, Double.NaN));
			y.addAll(List.of(y1, y2, Double.NaN));
		}

		SeriesSpec series(String name, int colour, boolean dashed, boolean named) {
			return new SeriesSpec(name, SeriesKind.LINE, x.stream().mapToDouble(Double::doubleValue).toArray(),
					y.stream().mapToDouble(Double::doubleValue).toArray(), null, null, 0, new SeriesStyle(colour, dashed, false, named));
		}
	}

	private LevelChart() {
	}

	/** Around the gaps; what lies farther is there when the chart is zoomed out. */
	static ChartSpec of(List<Levels> all) {
		Lines occupied = new Lines();
		Lines empty = new Lines();
		Lines gaps = new Lines();
		List<String> names = new ArrayList<>();
		double lowest = Double.POSITIVE_INFINITY;
		double highest = Double.NEGATIVE_INFINITY;
		for (int k = 0; k < all.size(); k++) {
			Levels levels = all.get(k);
			draw(levels, k + 1, occupied, empty);
			double homo = levels.homo() * Constants.ELECTRONVOLT;
			double lumo = levels.lumo() * Constants.ELECTRONVOLT;
			boolean gap = Double.isFinite(homo) && Double.isFinite(lumo);
			if (gap) {
				gaps.add(k + 1, homo, k + 1, lumo);
			}
			String number = levels.title().substring(0, levels.title().indexOf('.') + 1);
			names.add(gap ? String.format(Locale.ROOT, "%s %.1f eV", number, lumo - homo) : number); //$NON-NLS-1$
			lowest = Math.min(lowest, Double.isFinite(homo) ? homo : lumo);
			highest = Math.max(highest, Double.isFinite(lumo) ? lumo : homo);
		}
		List<SeriesSpec> series = new ArrayList<>(List.of(occupied.series(Messages.Level_occupied, OCCUPIED, false, true),
				empty.series(Messages.Level_empty, EMPTY, false, true), gaps.series(Messages.Level_gap, SeriesStyle.NEUTRAL, true, true)));
		series.removeIf(s -> s.size() == 0);
		double room = Math.max(4, 0.6 * (highest - lowest));
		AxisSpec y = new AxisSpec(Messages.Axis_energy, "eV", AxisScale.LINEAR, lowest - room, highest + room, false, List.of()); //$NON-NLS-1$
		return new ChartSpec("", "", AxisSpec.categories("", names), List.of(y), series, List.of(), LegendPosition.BOTTOM, List.of()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	/** Spin up at the left, spin down at the right where they differ. */
	private static void draw(Levels levels, int place, Lines occupied, Lines empty) {
		Table table = levels.orbitals();
		for (String spin : new String[] { "both", "up", "down" }) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			List<Integer> rows = new ArrayList<>();
			for (int row = 0; row < table.rows(); row++) {
				if (table.texts("spin").value(row).equals(spin)) { //$NON-NLS-1$
					rows.add(row);
				}
			}
			double left = spin.equals("down") ? place + SPACE : place - HALF; //$NON-NLS-1$
			double right = spin.equals("up") ? place - SPACE : place + HALF; //$NON-NLS-1$
			for (int i = 0; i < rows.size();) {
				int j = i + 1;
				double first = table.numbers("energy").value(rows.get(i)); //$NON-NLS-1$
				while (j < rows.size() && table.numbers("energy").value(rows.get(j)) - first < DEGENERATE) { //$NON-NLS-1$
					j++;
				}
				double width = (right - left + SPACE) / (j - i);
				for (int k = i; k < j; k++) {
					boolean filled = table.numbers("electrons").value(rows.get(k)) > 0; //$NON-NLS-1$
					double from = left + (k - i) * width;
					(filled ? occupied : empty).add(from, from + width - SPACE, table.numbers("energy").value(rows.get(k)) * Constants.ELECTRONVOLT); //$NON-NLS-1$
				}
				i = j;
			}
		}
	}

	/** The levels of one calculation with what they are in relation to the gap. */
	static Table table(Levels levels) {
		Table orbitals = levels.orbitals();
		int n = orbitals.rows();
		String[] roles = new String[n];
		double[] ev = new double[n];
		for (int row = 0; row < n; row++) {
			double energy = orbitals.numbers("energy").value(row); //$NON-NLS-1$
			boolean filled = orbitals.numbers("electrons").value(row) > 0; //$NON-NLS-1$
			roles[row] = filled && energy == levels.homo() ? "HOMO" : !filled && energy == levels.lumo() ? "LUMO" //$NON-NLS-1$ //$NON-NLS-2$
					: filled ? Messages.Level_occupied : Messages.Level_empty;
			ev[row] = energy * Constants.ELECTRONVOLT;
		}
		return Table.builder().number(Messages.Level_number, null, orbitals.numbers("orbital").values()) //$NON-NLS-1$
				.number(Messages.Axis_energy, "eV", ev).text(Messages.Level_role, roles).text(Messages.Level_spin, orbitals.texts("spin").values()) //$NON-NLS-1$ //$NON-NLS-2$
				.number(Messages.Level_electrons, null, orbitals.numbers("electrons").values()).build(); //$NON-NLS-1$
	}
}
