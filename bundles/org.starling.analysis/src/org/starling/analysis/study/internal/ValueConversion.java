package org.starling.analysis.study.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import org.starling.analysis.study.CompoundMass;
import org.starling.model.base.Quantity;
import org.starling.model.study.Matrix;
import org.starling.model.study.Study;
import org.starling.tables.samples.Sample;
import org.starling.units.MolarMass;
import org.starling.units.UnitConversionException;

/** Converts the values of a study's samples into one unit, through molar mass and tissue density where needed. */
public final class ValueConversion {

	private record Key(String unit, String compound, String matrix) {
	}

	private final Study study;
	private final String target;
	private final Map<Key, Double> factors = new HashMap<>();
	private final double assumedDensity;
	private final Consumer<String> assumed;

	/** Without a density there is no way between tissue by mass and by volume. */
	public ValueConversion(Study study, String target) {
		this(study, target, Double.NaN, _ -> {
		});
	}

	/**
	 * @param assumedDensity g/mL of matrices that state none
	 * @param assumed        told the matrices of which it was assumed
	 */
	public ValueConversion(Study study, String target, double assumedDensity, Consumer<String> assumed) {
		this.study = study;
		this.target = target;
		this.assumedDensity = assumedDensity;
		this.assumed = assumed;
	}

	/** @throws UnitConversionException when the value of a sample that isn't excluded can't be converted */
	public Sample apply(Sample sample) {
		if (Objects.equals(sample.unit(), target)) {
			return sample;
		}
		Key key = new Key(sample.unit(), sample.compound(), sample.matrix());
		double factor;
		try {
			factor = factors.computeIfAbsent(key, this::factor);
		} catch (UnitConversionException e) {
			if (sample.excluded()) {
				return sample;
			}
			throw e;
		}
		return sample.inUnit(factor, target);
	}

	private double factor(Key key) {
		if (key.unit == null) {
			throw new UnitConversionException("samples of " + where(key) + " have no unit");
		}
		double gramPerMole = CompoundMass.gramPerMole(study, key.compound);
		try {
			if (MolarMass.convertible(key.unit, target)) {
				return MolarMass.factor(key.unit, target, gramPerMole);
			}
			return throughDensity(key, gramPerMole);
		} catch (UnitConversionException e) {
			throw new UnitConversionException(where(key) + ": " + e.getMessage());
		}
	}

	/** Per mass of tissue to per volume and back. */
	private double throughDensity(Key key, double gramPerMole) {
		String perVolume = "(" + key.unit + ").(g/mL)";
		String perMass = "(" + key.unit + ")/(g/mL)";
		boolean multiply = MolarMass.convertible(perVolume, target);
		if (!multiply && !MolarMass.convertible(perMass, target)) {
			return MolarMass.factor(key.unit, target, gramPerMole);
		}
		double gramPerMillilitre = density(key);
		return multiply ? MolarMass.factor(perVolume, target, gramPerMole) * gramPerMillilitre
				: MolarMass.factor(perMass, target, gramPerMole) / gramPerMillilitre;
	}

	private double density(Key key) {
		Optional<Quantity> density = study.getMatrices().stream().filter(matrix -> Objects.equals(matrix.getName(), key.matrix))
				.map(Matrix::getDensity).filter(q -> q != null && q.getValue() != null && q.getValue() > 0).findFirst();
		if (density.isPresent()) {
			return MolarMass.factor(density.get().getUnit(), "g/mL", Double.NaN) * density.get().getValue();
		}
		if (Double.isNaN(assumedDensity)) {
			throw new UnitConversionException("\"" + key.unit + "\" is per mass or volume of tissue and \"" + target
					+ "\" the other; give the matrix a density");
		}
		assumed.accept(key.matrix);
		return assumedDensity;
	}

	private String where(Key key) {
		return "study \"" + study.getName() + "\", compound \"" + Objects.toString(key.compound, "") + "\", matrix \"" + key.matrix + "\"";
	}
}
