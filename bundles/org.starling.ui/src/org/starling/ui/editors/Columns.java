package org.starling.ui.editors;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.starling.model.base.BasePackage;
import org.starling.model.base.Quantity;
import org.starling.model.pkmodel.Element;
import org.starling.ui.emf.ExpectedUnits;
import org.starling.ui.emf.FeatureValue;
import org.starling.ui.emf.Formats;
import org.starling.ui.emf.Origins;
import org.starling.ui.emf.QuantityValue;
import org.starling.ui.emf.SymbolValue;
import org.starling.ui.emf.ValueFormat;
import org.starling.ui.tables.ColumnSpec;
import org.starling.workflow.parameters.ParameterDefaults;

/** Columns that several editors have. */
public final class Columns {

	public static <T extends EObject> ColumnSpec<T> symbol() {
		return ColumnSpec.<T>of("symbol", Messages.Column_symbol, 110, new SymbolValue(Messages.Column_symbol)).always(); //$NON-NLS-1$
	}

	public static <T extends EObject> ColumnSpec<T> name() {
		return text("name", Messages.Column_name, 150, BasePackage.Literals.NAMED__NAME); //$NON-NLS-1$
	}

	public static <T extends EObject> ColumnSpec<T> notes() {
		return text("notes", Messages.Column_notes, 200, BasePackage.Literals.NAMED__NOTES); //$NON-NLS-1$
	}

	/** A column of plain text. */
	public static <T extends EObject> ColumnSpec<T> text(String id, String header, int width,
			org.eclipse.emf.ecore.EStructuralFeature... way) {
		return ColumnSpec.of(id, header, width, FeatureValue.of(header, Formats.text(), way));
	}

	/** A column of any format. */
	public static <T extends EObject> ColumnSpec<T> of(String id, String header, int width, ValueFormat format,
			org.eclipse.emf.ecore.EStructuralFeature... way) {
		return ColumnSpec.of(id, header, width, FeatureValue.of(header, format, way));
	}

	/** The number of a quantity; its tooltip tells uncertainty and origin. */
	public static <T extends EObject> ColumnSpec<T> value(String id, String header, int width, EReference quantity,
			ValueFormat number) {
		return ColumnSpec.<T>of(id, header, width, new QuantityValue(header, quantity, number, ExpectedUnits.format(quantity)))
				.withToolTip(row -> Origins.describe((Quantity) row.eGet(quantity)));
	}

	/** The value of a row whose name says enough: the undo menu reads "Change CL". */
	public static <T extends EObject> ColumnSpec<T> mainValue(String id, String header, int width, EReference quantity) {
		return ColumnSpec.<T>of(id, header, width,
				new QuantityValue("", quantity, Formats.number(), ExpectedUnits.format(quantity))) //$NON-NLS-1$
				.withToolTip(row -> Origins.describe((Quantity) row.eGet(quantity))).always();
	}

	/** The unit of a quantity, always visible. */
	public static <T extends EObject> ColumnSpec<T> unit(String id, String header, int width, EReference quantity) {
		return ColumnSpec.<T>of(id, header, width,
				FeatureValue.of(header, ExpectedUnits.format(quantity), quantity, BasePackage.Literals.QUANTITY__UNIT))
				.always();
	}

	/** Origin, source and uncertainty of a quantity; the last reads and is edited in the Properties view. */
	public static <T extends EObject> List<ColumnSpec<T>> origin(EReference quantity) {
		return List.of(
				ColumnSpec.of("origin", Messages.Column_origin, 90, //$NON-NLS-1$
						FeatureValue.of(Messages.Column_origin, new OriginFormat(), quantity,
								BasePackage.Literals.QUANTITY__ORIGIN, BasePackage.Literals.ORIGIN__KIND)),
				text("source", Messages.Column_source, 220, quantity, BasePackage.Literals.QUANTITY__ORIGIN, //$NON-NLS-1$
						BasePackage.Literals.ORIGIN__SOURCE),
				ColumnSpec.<T>of("doi", Messages.Column_doi, 140, //$NON-NLS-1$
						FeatureValue.of(Messages.Column_doi, Formats.text(), quantity,
								BasePackage.Literals.QUANTITY__ORIGIN, BasePackage.Literals.ORIGIN__DOI))
						.hidden());
	}

	/**
	 * As {@link #origin} for what a formula may set: it is said so, with an icon for each origin, and the tooltip of a cell tells the
	 * formula, or value, uncertainty and all of the origin.
	 */
	public static <T extends Element> List<ColumnSpec<T>> originOrFormula(EReference quantity) {
		List<ColumnSpec<T>> columns = new ArrayList<>(origin(quantity));
		columns.set(0, columns.get(0).withText(row -> ParameterDefaults.formulaOf(row) != null ? Messages.Origin_formula : kind(row, quantity))
				.withIcon(row -> ParameterDefaults.formulaOf(row) != null ? Origins.FORMULA_ICON : Origins.icon((Quantity) row.eGet(quantity)))
				.withToolTip(row -> ParameterDefaults.formulaOf(row) != null ? row.getSymbol() + " = " + ParameterDefaults.formulaOf(row) //$NON-NLS-1$
						: Origins.describe((Quantity) row.eGet(quantity))));
		columns.add(1, text("method", Messages.Column_method, 180, quantity, BasePackage.Literals.QUANTITY__ORIGIN, //$NON-NLS-1$
				BasePackage.Literals.ORIGIN__METHOD));
		ColumnSpec<T> method = columns.get(1);
		columns.set(1, method.withText(row -> ParameterDefaults.formulaOf(row) != null ? ParameterDefaults.formulaOf(row) : method.text().apply(row)));
		return columns;
	}

	private static String kind(EObject row, EReference quantity) {
		Quantity q = (Quantity) row.eGet(quantity);
		return q == null ? "" : Origins.kind(q); //$NON-NLS-1$
	}

	/** Origins; none counts as assumed, and is shown so. */
	private static final class OriginFormat implements ValueFormat {

		private final ValueFormat kinds = Formats.enumeration(BasePackage.Literals.ORIGIN_KIND);

		@Override
		public Kind kind() {
			return Kind.CHOICE;
		}

		@Override
		public String format(Object value) {
			return kinds.format(value == null ? org.starling.model.base.OriginKind.ASSUMED : value);
		}

		@Override
		public Object parse(EObject owner, String text) throws org.starling.ui.emf.InvalidValueException {
			return kinds.parse(owner, text.isBlank() ? format(null) : text);
		}

		@Override
		public List<String> choices(EObject owner) {
			return kinds.choices(owner);
		}
	}

	private Columns() {
	}
}
