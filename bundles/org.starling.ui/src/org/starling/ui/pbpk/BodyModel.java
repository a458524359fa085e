package org.starling.ui.pbpk;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.eclipse.osgi.util.NLS;
import org.starling.workflow.organs.OrganCurve;
import org.starling.workflow.organs.OrganCurves;

/**
 * What the picture of the body shows: curves of a run, which substance and quantity, at which time, which organ is selected. No toolkit
 * in it; use it on one thread.
 */
public final class BodyModel {

	/** What colours the organs. */
	public enum Measure {
		CONCENTRATION, AREA
	}

	private static final double FAR = 5;

	private OrganCurves curves;
	private int substance;
	private Measure measure = Measure.CONCENTRATION;
	private boolean log;
	private int time;
	private String selected;

	/** Takes the curves of another run, null for none. Substance and time stay where the new curves have them. */
	public void setCurves(OrganCurves others) {
		double before = curves == null ? 0 : now();
		curves = others;
		if (others == null) {
			return;
		}
		substance = Math.min(substance, others.substances().size() - 1);
		time = 0;
		while (time < others.times().length - 1 && others.times()[time] < before) {
			time++;
		}
	}

	/** The curves, or null. */
	public OrganCurves curves() {
		return curves;
	}

	public boolean hasCurves() {
		return curves != null && curves.times().length > 0;
	}

	public void setSubstance(int index) {
		substance = index;
	}

	public int substanceIndex() {
		return substance;
	}

	/** The shown substance; only when there are curves. */
	public OrganCurves.Substance substance() {
		return curves.substances().get(substance);
	}

	public void setMeasure(Measure other) {
		measure = other;
	}

	public Measure measure() {
		return measure;
	}

	public void setLog(boolean logarithmic) {
		log = logarithmic;
	}

	/** @param index put to the nearest that there is */
	public void setTime(int index) {
		time = Math.clamp(index, 0, Math.max(0, steps() - 1));
	}

	public int time() {
		return time;
	}

	/** How many times there are. */
	public int steps() {
		return curves == null ? 0 : curves.times().length;
	}

	/** The shown time in the unit of the curves; only when there are curves. */
	public double now() {
		return curves.times().length == 0 ? 0 : curves.times()[time];
	}

	/** The shown time for a person. */
	public String nowText() {
		return hasCurves() ? (ColourScale.text(now()) + ' ' + curves.timeUnit()).strip() : ""; //$NON-NLS-1$
	}

	public boolean isLog() {
		return log;
	}

	/** Makes the scale logarithmic when one organ holds so much more than most that the others would all look empty. */
	public void suggestScale() {
		double[] highest = !hasCurves() ? new double[0]
				: substance().organs().stream().filter(o -> !o.lumen() && !o.amountOnly())
						.mapToDouble(o -> Arrays.stream(o.values()).max().orElse(0)).sorted().toArray();
		log = highest.length > 0 && highest[highest.length - 1] > FAR * highest[highest.length / 2];
	}

	/** Puts the time where the shown substance is highest in blood, or in whichever organ comes first. */
	public void goToPeak() {
		if (!hasCurves()) {
			return;
		}
		OrganCurve curve = substance().organs().stream().filter(o -> o.organ().contains("blood") || o.organ().contains("venous")) //$NON-NLS-1$ //$NON-NLS-2$
				.findFirst().orElse(substance().organs().getFirst());
		time = 0;
		for (int i = 1; i < curve.values().length; i++) {
			if (curve.values()[i] > curve.values()[time]) {
				time = i;
			}
		}
		time = Math.max(time, Math.min(steps() - 1, steps() / 24)); // a bolus is highest before anything has happened
	}

	/** Selects an organ, null for none. */
	public void select(String organ) {
		selected = organ;
	}

	/** Key of the selected organ, or null. */
	public String selected() {
		return selected;
	}

	/** Selects the next organ of the list, or the one before for -1. */
	public void step(List<String> organs, int by) {
		if (!organs.isEmpty()) {
			int at = selected == null ? -1 : organs.indexOf(selected);
			selected = organs.get(at < 0 ? 0 : Math.floorMod(at + by, organs.size()));
		}
	}

	/** Unit of what colours the organs; only when there are curves. */
	public String unit() {
		return measure == Measure.AREA ? substance().areaUnit() : substance().unit();
	}

	/** The curve of an organ, or null. */
	public OrganCurve curve(String organ) {
		return !hasCurves() ? null
				: substance().organs().stream().filter(o -> Objects.equals(o.organ(), organ)).findFirst().orElse(null);
	}

	private double[] series(OrganCurve organ) {
		return measure == Measure.AREA ? organ.area() : organ.values();
	}

	/** What colours an organ now; NaN when it has no curve, or an amount alone. */
	public double value(String organ) {
		OrganCurve curve = curve(organ);
		return curve == null || curve.amountOnly() ? Double.NaN : series(curve)[time];
	}

	/** The value of an organ without its unit, or with it for an amount; empty when there is none. */
	public String valueText(String organ) {
		OrganCurve curve = curve(organ);
		if (curve == null) {
			return ""; //$NON-NLS-1$
		}
		return curve.amountOnly() ? amount(curve) : ColourScale.text(series(curve)[time]);
	}

	private String amount(OrganCurve curve) {
		return ColourScale.text(curve.values()[time]) + ' ' + substance().amountUnit();
	}

	/** Explains an organ: name, concentration and area with units at the shown time. */
	public String explain(String organ, String name) {
		OrganCurve curve = curve(organ);
		if (curve == null) {
			return name;
		}
		if (curve.amountOnly()) {
			return NLS.bind(Messages.Body_tipAmount, new Object[] { name, amount(curve), nowText() });
		}
		return NLS.bind(Messages.Body_tip, new Object[] { name, ColourScale.text(curve.values()[time]), substance().unit(), nowText(),
				ColourScale.text(curve.area()[time]), substance().areaUnit() });
	}

	/** The scale over all tissues and all times, so that colours mean the same at each time. The inside of hollow organs may be beyond. */
	public ColourScale scale(boolean dark) {
		double largest = 0;
		double smallest = Double.NaN;
		if (hasCurves()) {
			for (OrganCurve organ : substance().organs()) {
				for (double v : organ.lumen() || organ.amountOnly() ? new double[0] : series(organ)) {
					largest = v > largest ? v : largest;
					smallest = v > 0 && !(v >= smallest) ? v : smallest;
				}
			}
		}
		return ColourScale.of(smallest, largest, log, dark);
	}
}
