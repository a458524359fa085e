package org.starling.analysis.study.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.starling.model.base.Quantity;
import org.starling.model.molecule.Molecule;
import org.starling.model.molecule.MoleculeProperty;
import org.starling.model.study.Compound;
import org.starling.model.study.Matrix;
import org.starling.model.study.Study;
import org.starling.tables.samples.Sample;
import org.starling.units.MolarMass;
import org.starling.units.UnitConversionException;

/** Converts the values of a study's samples into one unit, through molar mass and tissue density where needed. */
public final class ValueConversion {

	private static final String MOLAR_MASS = "molarMass";

	private record Key(String unit, String compound, String matrix) {
	}

	private final Study study;
	private final String target;
	private final Map<Key, Double> factors = new HashMap<>();

	public ValueConversion(Study study, String target) {
		this.study = study;
		this.target = target;
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
		return sample.inUnit(sample.value() * factor, sample.lloq() * factor, sample.uloq() * factor, target);
	}

	private double factor(Key key) {
		if (key.unit == null) {
			throw new UnitConversionException("samples of " + where(key) + " have no unit");
		}
		double gramPerMole = gramPerMole(key.compound);
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
		Quantity density = study.getMatrices().stream().filter(matrix -> Objects.equals(matrix.getName(), key.matrix))
				.map(Matrix::getDensity).filter(q -> q != null && q.getValue() != null && q.getValue() > 0).findFirst()
				.orElseThrow(() -> new UnitConversionException("\"" + key.unit + "\" is per mass or volume of tissue and \"" + target
						+ "\" the other; give the matrix a density"));
		double gramPerMillilitre = MolarMass.factor(density.getUnit(), "g/mL", Double.NaN) * density.getValue();
		return multiply ? MolarMass.factor(perVolume, target, gramPerMole) * gramPerMillilitre
				: MolarMass.factor(perMass, target, gramPerMole) / gramPerMillilitre;
	}

	/** Molar mass of a compound's molecule; NaN when it isn't known. */
	private double gramPerMole(String compound) {
		Molecule molecule = study.getCompounds().stream()
				.filter(c -> compound == null ? study.getCompounds().size() == 1 : compound.equals(c.getName())).map(Compound::getMolecule)
				.filter(Objects::nonNull).findFirst().orElse(null);
		if (molecule == null) {
			return Double.NaN;
		}
		return molecule.getProperties().stream().filter(property -> MOLAR_MASS.equals(property.getKey()))
				.map(MoleculeProperty::getQuantity).filter(q -> q != null && q.getValue() != null)
				.mapToDouble(q -> MolarMass.gramPerMole(q.getValue(), q.getUnit())).findFirst().orElse(Double.NaN);
	}

	private String where(Key key) {
		return "study \"" + study.getName() + "\", compound \"" + Objects.toString(key.compound, "") + "\", matrix \"" + key.matrix + "\"";
	}
}
