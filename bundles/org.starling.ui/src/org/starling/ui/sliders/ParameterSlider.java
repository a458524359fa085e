package org.starling.ui.sliders;

import java.util.Locale;

import org.starling.workflow.LiveSimulation.Adjustable;

/** One parameter under a slider: its value, the range of the slider and whether that is logarithmic. No toolkit in it. */
final class ParameterSlider {

	/** Number of places of a slider. */
	static final int PLACES = 1000;

	private static final double DECADE = 10;

	private final Adjustable adjustable;
	private double value;
	private boolean log;
	private double low;
	private double high;

	ParameterSlider(Adjustable adjustable) {
		this.adjustable = adjustable;
		value = adjustable.value();
		setLog(value > 0);
	}

	Adjustable adjustable() {
		return adjustable;
	}

	double value() {
		return value;
	}

	boolean isChanged() {
		return value != adjustable.value();
	}

	boolean isLog() {
		return log;
	}

	/** Whether a logarithmic slider can reach the value and what the model says. */
	boolean canBeLog() {
		return value > 0 && adjustable.value() > 0;
	}

	/** A decade to each side of the model's value, or from nothing to twice of it. */
	void setLog(boolean logarithmic) {
		log = logarithmic && canBeLog();
		double base = adjustable.value();
		low = log ? base / DECADE : Math.min(0, 2 * base);
		high = log ? base * DECADE : base == 0 ? 1 : Math.max(0, 2 * base);
		include();
	}

	/** Any number; the range grows to hold it. */
	void setValue(double other) {
		value = other;
		if (log && value <= 0) {
			setLog(false);
		}
		include();
	}

	private void include() {
		low = Math.min(low, value);
		high = Math.max(high, value);
	}

	void reset() {
		value = adjustable.value();
	}

	/** The value at a place from 0 to {@link #PLACES}, to four digits. */
	void setPlace(int place) {
		double f = (double) place / PLACES;
		double exact = log ? low * Math.pow(high / low, f) : low + f * (high - low);
		value = Double.parseDouble(String.format(Locale.ROOT, "%.3e", exact)); //$NON-NLS-1$
	}

	int place() {
		double f = log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
		return (int) Math.round(PLACES * f);
	}
}
