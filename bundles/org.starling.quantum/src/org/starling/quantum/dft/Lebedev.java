package org.starling.quantum.dft;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Quadrature on the unit sphere with the symmetry of the octahedron (V. I. Lebedev, D. N. Laikov, Dokl Math 59 (1999) 477), from a table of
 * orbits. Thread-safe.
 */
public final class Lebedev {

	/**
	 * @param degree of the spherical harmonics up to which the rule is exact
	 * @param points x, y, z and weight of each; the weights have the sum 1
	 */
	public record Rule(int degree, double[][] points) {
	}

	private static final int[][] ORDERS = { { 0, 1, 2 }, { 0, 2, 1 }, { 1, 0, 2 }, { 1, 2, 0 }, { 2, 0, 1 }, { 2, 1, 0 } };

	/** Lines of the table: of each rule its heading and its orbits. */
	private static final Map<Integer, List<String>> TABLE = read();
	private static final Map<Integer, Rule> RULES = new ConcurrentHashMap<>();

	private Lebedev() {
	}

	/** Numbers of points for which there is a rule. */
	public static int[] sizes() {
		return TABLE.keySet().stream().mapToInt(n -> n).toArray();
	}

	/** The rule of so many points; null when there is none. */
	public static Rule of(int points) {
		return TABLE.containsKey(points) ? RULES.computeIfAbsent(points, n -> rule(TABLE.get(n))) : null;
	}

	private static Map<Integer, List<String>> read() {
		String name = "tables/lebedev.txt";
		try (InputStream in = Lebedev.class.getResourceAsStream(name)) {
			if (in == null) {
				throw new IllegalStateException("the table " + name + " is missing from this bundle");
			}
			Map<Integer, List<String>> rules = new TreeMap<>();
			List<String> rule = List.of();
			for (String line : new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList()) {
				if (Character.isDigit(line.charAt(0))) {
					rule = new ArrayList<>();
					rules.put(Integer.parseInt(line.substring(0, line.indexOf(' '))), rule);
				}
				if (!line.startsWith("#")) {
					rule.add(line);
				}
			}
			return rules;
		} catch (IOException e) {
			throw new UncheckedIOException("the table " + name + " can't be read", e);
		}
	}

	private static Rule rule(List<String> lines) {
		List<double[]> points = new ArrayList<>();
		for (String orbit : lines.subList(1, lines.size())) {
			addOrbit(orbit.split(" "), points);
		}
		return new Rule(Integer.parseInt(lines.getFirst().split(" ")[1]), points.toArray(double[][]::new));
	}

	/** All points that the symmetry makes of one, with their weight. */
	private static void addOrbit(String[] words, List<double[]> points) {
		double[] numbers = new double[words.length - 1];
		for (int i = 0; i < numbers.length; i++) {
			numbers[i] = Double.parseDouble(words[i + 1]);
		}
		double weight = numbers[numbers.length - 1];
		double[] first = switch (words[0]) {
		case "a1" -> new double[] { 1, 0, 0 };
		case "a2" -> new double[] { Math.sqrt(0.5), Math.sqrt(0.5), 0 };
		case "a3" -> new double[] { Math.sqrt(1.0 / 3), Math.sqrt(1.0 / 3), Math.sqrt(1.0 / 3) };
		case "b" -> new double[] { numbers[0], numbers[0], Math.sqrt(1 - 2 * numbers[0] * numbers[0]) };
		case "c" -> new double[] { numbers[0], Math.sqrt(1 - numbers[0] * numbers[0]), 0 };
		case "d" -> new double[] { numbers[0], numbers[1], Math.sqrt(1 - numbers[0] * numbers[0] - numbers[1] * numbers[1]) };
		default -> throw new IllegalStateException("the table of rules on the sphere has an unknown orbit " + words[0]);
		};
		int before = points.size();
		for (int[] order : ORDERS) {
			for (int signs = 0; signs < 8; signs++) {
				double[] point = new double[4];
				for (int k = 0; k < 3; k++) {
					double x = first[order[k]];
					point[k] = (signs >> k & 1) == 0 || x == 0 ? x : -x;
				}
				point[3] = weight;
				if (points.subList(before, points.size()).stream().noneMatch(other -> Arrays.equals(other, point))) {
					points.add(point);
				}
			}
		}
	}
}
