package org.starling.tables;

/** A column of numbers; NaN is a missing one. */
public final class NumberColumn implements Column {

	private final String name;
	private final String unit;
	private final double[] values;

	/** @param values copied */
	public NumberColumn(String name, String unit, double[] values) {
		this.name = Table.requireName(name);
		this.unit = unit;
		this.values = values.clone();
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public String unit() {
		return unit;
	}

	@Override
	public int size() {
		return values.length;
	}

	/** NaN where the value is missing. */
	public double value(int row) {
		return values[row];
	}

	/** A copy of all values. */
	public double[] values() {
		return values.clone();
	}

	@Override
	public boolean isMissing(int row) {
		return Double.isNaN(values[row]);
	}

	@Override
	public String text(int row) {
		return NumberText.format(values[row]);
	}
}
