package org.starling.quantum.qcschema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.starling.quantum.Geometry;
import org.starling.quantum.energy.EnergyDifference;
import org.starling.quantum.optimize.InternalCoordinate;
import org.starling.quantum.optimize.InternalCoordinate.Kind;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * Energies over a distance, an angle or a torsion: of molecules that are else rigid, or relaxed with that coordinate held. Stateless; works on the calling
 * thread, which an interrupt stops.
 */
public final class Scan {

	private Scan() {
	}

	/**
	 * One point.
	 *
	 * @param value  of the coordinate, in ångström or degrees
	 * @param answer an AtomicResult or a FailedOperation
	 */
	public record Point(double value, JsonObject answer) {

		/** NaN without one. */
		public double energy() {
			return answer.get("success").getAsBoolean() ? answer.getAsJsonObject("properties").get("return_energy").getAsDouble() : Double.NaN;
		}

		/** What the energy means, see {@link org.starling.quantum.energy.EnergyModel#description}. */
		public String description() {
			return answer.getAsJsonObject("extras").get("description").getAsString();
		}
	}

	/** Adds the keyword that holds a coordinate while the rest of the molecule is optimised. */
	public static void hold(InternalCoordinate coordinate, JsonObject keywords) {
		keywords.addProperty(Task.held(coordinate.kind()), coordinate.atoms().replace('-', ' '));
	}

	/**
	 * A point that has no energy does not keep the others from theirs.
	 *
	 * @param request    with the first geometry
	 * @param values     of the coordinate, in ångström or degrees
	 * @param relaxed    whether the rest of the molecule relaxes, each time from the point before
	 * @param progress   is told the number of each point, from 0 on, and the point
	 * @param notes      is told each geometry that relaxes
	 * @throws IllegalArgumentException when the request is wrong, or the coordinate can't be set
	 */
	public static List<Point> run(JsonObject request, InternalCoordinate coordinate, double[] values, boolean relaxed, BiConsumer<Integer, Point> progress,
			Consumer<String> notes) {
		Geometry here = AtomicInput.read(request).geometry();
		List<Point> points = new ArrayList<>();
		for (double value : values) {
			Geometry set = coordinate.set(here, value / coordinate.kind().factor());
			JsonObject asked = request.deepCopy();
			asked.getAsJsonObject("molecule").add("geometry", Batch.array(set.coordinates()));
			if (relaxed) {
				asked.addProperty("driver", Driver.OPTIMIZE.id());
				if (!(asked.get("keywords") instanceof JsonObject)) {
					asked.add("keywords", new JsonObject());
				}
				hold(coordinate, asked.getAsJsonObject("keywords"));
			}
			Point point = new Point(value, Batch.run(asked.toString(), (_, _) -> {
			}, _ -> {
			}, notes).get(0).getAsJsonObject());
			if (relaxed && !Double.isNaN(point.energy())) {
				JsonArray places = point.answer().getAsJsonObject("molecule").getAsJsonArray("geometry");
				double[] moved = new double[places.size()];
				for (int k = 0; k < moved.length; k++) {
					moved[k] = places.get(k).getAsDouble();
				}
				here = here.at(moved);
			}
			progress.accept(points.size(), point);
			points.add(point);
		}
		return points;
	}

	/**
	 * The highest point less the lowest, of a torsion the barrier as far as the points show it; of a distance the last point less the lowest.
	 *
	 * @param method for people
	 * @return null when there are not two energies
	 */
	public static EnergyDifference range(InternalCoordinate coordinate, String method, List<Point> points) {
		List<Point> found = points.stream().filter(point -> !Double.isNaN(point.energy())).toList();
		if (found.size() < 2) {
			return null;
		}
		Point low = found.stream().min((a, b) -> Double.compare(a.energy(), b.energy())).orElseThrow();
		Point high = coordinate.kind() == Kind.DISTANCE ? found.getLast()
				: found.stream().max((a, b) -> Double.compare(a.energy(), b.energy())).orElseThrow();
		String unit = coordinate.kind().unit();
		return new EnergyDifference(String.format(Locale.ROOT, "%s, %s: %.4g less %.4g %s", method, coordinate.label(), high.value(), low.value(), unit),
				List.of(term(high, 1, unit), term(low, -1, unit)));
	}

	private static EnergyDifference.Term term(Point point, int coefficient, String unit) {
		return new EnergyDifference.Term(String.format(Locale.ROOT, "%.4g %s", point.value(), unit), coefficient, point.energy(), point.description());
	}
}
