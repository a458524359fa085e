package org.starling.quantization.ui.energies;

import static org.starling.model.quantization.QuantizationPackage.Literals.COORDINATE_SCAN;
import static org.starling.model.quantization.QuantizationPackage.Literals.COORDINATE_SCAN__FIRST;
import static org.starling.model.quantization.QuantizationPackage.Literals.COORDINATE_SCAN__FOURTH;
import static org.starling.model.quantization.QuantizationPackage.Literals.COORDINATE_SCAN__FROM;
import static org.starling.model.quantization.QuantizationPackage.Literals.COORDINATE_SCAN__POINTS;
import static org.starling.model.quantization.QuantizationPackage.Literals.COORDINATE_SCAN__SECOND;
import static org.starling.model.quantization.QuantizationPackage.Literals.COORDINATE_SCAN__THIRD;
import static org.starling.model.quantization.QuantizationPackage.Literals.COORDINATE_SCAN__TO;
import static org.starling.model.quantization.QuantizationPackage.Literals.ENERGY_CALCULATION__SCAN;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.osgi.util.NLS;
import org.starling.model.quantization.CoordinateScan;
import org.starling.model.quantization.EnergyCalculation;
import org.starling.model.store.Documents;
import org.starling.quantum.optimize.InternalCoordinate;
import org.starling.quantum.qcschema.ScanRange;
import org.starling.ui.emf.Formats;
import org.starling.ui.emf.InvalidValueException;
import org.starling.ui.emf.ValueAccess;
import org.starling.ui.emf.ValueFormat;

/**
 * The atoms of a calculation's scan, whose number says what is scanned; none: no scan. Another kind of coordinate gets the values that are usual for it. Each change
 * is one step of undo. UI thread.
 */
final class ScanAtoms implements ValueAccess {

	private static final List<EAttribute> ATOMS = List.of(COORDINATE_SCAN__FIRST, COORDINATE_SCAN__SECOND, COORDINATE_SCAN__THIRD, COORDINATE_SCAN__FOURTH);

	@Override
	public String label() {
		return Messages.Field_scan;
	}

	@Override
	public ValueFormat format() {
		return Formats.text();
	}

	/** Null without one. */
	static CoordinateScan scan(EObject owner) {
		return owner instanceof EnergyCalculation calculation ? calculation.getScan() : null;
	}

	@Override
	public String text(EObject owner) {
		CoordinateScan scan = scan(owner);
		return scan == null ? "" : Stream.of(scan.getFirst(), scan.getSecond(), scan.getThird(), scan.getFourth()).filter(atom -> atom != 0) //$NON-NLS-1$
				.map(String::valueOf).collect(Collectors.joining(", ")); //$NON-NLS-1$
	}

	@Override
	public Command change(EditingDomain domain, EObject owner, String text) throws InvalidValueException {
		CoordinateScan scan = scan(owner);
		if (text.isBlank()) {
			return scan == null ? null : SetCommand.create(domain, owner, ENERGY_CALCULATION__SCAN, SetCommand.UNSET_VALUE);
		}
		int[] atoms = parse(text);
		InternalCoordinate.Kind kind = kind(atoms);
		ScanRange usual = ScanRange.usual(kind);
		if (scan == null) {
			CoordinateScan made = Documents.create(CoordinateScan.class, COORDINATE_SCAN);
			for (int k = 0; k < ATOMS.size(); k++) {
				made.eSet(ATOMS.get(k), k < atoms.length ? atoms[k] : 0);
			}
			made.setFrom(usual.from());
			made.setTo(usual.to());
			made.setPoints(usual.points());
			return SetCommand.create(domain, owner, ENERGY_CALCULATION__SCAN, made);
		}
		CompoundCommand all = new CompoundCommand();
		for (int k = 0; k < ATOMS.size(); k++) {
			set(all, domain, scan, ATOMS.get(k), k < atoms.length ? atoms[k] : 0);
		}
		int before = scan.getFourth() != 0 ? 4 : scan.getThird() != 0 ? 3 : 2;
		if (before != atoms.length) {
			set(all, domain, scan, COORDINATE_SCAN__FROM, usual.from());
			set(all, domain, scan, COORDINATE_SCAN__TO, usual.to());
			set(all, domain, scan, COORDINATE_SCAN__POINTS, usual.points());
		}
		return all.isEmpty() ? null : all;
	}

	private static void set(CompoundCommand all, EditingDomain domain, CoordinateScan scan, EAttribute feature, Object value) {
		if (!value.equals(scan.eGet(feature))) {
			all.append(SetCommand.create(domain, scan, feature, value));
		}
	}

	private static int[] parse(String text) throws InvalidValueException {
		String[] pieces = text.strip().split("\\s*[-,;\\s]\\s*"); //$NON-NLS-1$
		if (!Arrays.stream(pieces).allMatch(piece -> piece.matches("[1-9]\\d{0,4}"))) { //$NON-NLS-1$
			throw new InvalidValueException(NLS.bind(Messages.Scan_atoms, text));
		}
		return Arrays.stream(pieces).mapToInt(Integer::parseInt).toArray();
	}

	private static InternalCoordinate.Kind kind(int[] atoms) throws InvalidValueException {
		try {
			return InternalCoordinate.of(Arrays.stream(atoms).map(atom -> atom - 1).toArray()).kind();
		} catch (IllegalArgumentException e) {
			throw new InvalidValueException(NLS.bind(Messages.Scan_atoms, Arrays.stream(atoms).mapToObj(String::valueOf).collect(Collectors.joining(", ")))); //$NON-NLS-1$
		}
	}

	@Override
	public boolean concerns(EObject owner, EObject object, EStructuralFeature feature) {
		return object == owner && feature == ENERGY_CALCULATION__SCAN || object != null && object == scan(owner) && ATOMS.contains(feature);
	}

	/** A value of the scan, which is there with a scan alone. */
	record Part(ValueAccess value) implements ValueAccess {

		@Override
		public String label() {
			return value.label();
		}

		@Override
		public ValueFormat format() {
			return value.format();
		}

		@Override
		public String text(EObject owner) {
			return scan(owner) == null ? "" : value.text(owner); //$NON-NLS-1$
		}

		@Override
		public Command change(EditingDomain domain, EObject owner, String text) throws InvalidValueException {
			return scan(owner) == null ? null : value.change(domain, owner, text);
		}

		@Override
		public boolean concerns(EObject owner, EObject object, EStructuralFeature feature) {
			return value.concerns(owner, object, feature);
		}

		@Override
		public boolean editable(EObject owner) {
			return scan(owner) != null;
		}
	}
}
