package org.starling.ui.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.eclipse.osgi.util.NLS;
import org.starling.star.StarRow;
import org.starling.star.structure.CompoundDescriptors;
import org.starling.star.structure.MeasureChange;
import org.starling.star.structure.StructurePair;
import org.starling.star.structure.StructureStudy;
import org.starling.star.structure.StructuredCompound;
import org.starling.ui.emf.ValueFormat.Kind;
import org.starling.ui.star.Numbers;
import org.starling.ui.star.StarColumns;
import org.starling.ui.tables.ColumnSpec;

/** Columns of the compounds with their structures and of the pairs. */
final class StructureColumns {

	/** Where {@link StructureCells} paints. */
	static final int DRAWING = 1;

	private static final String NONE = "\u2014"; //$NON-NLS-1$
	private static final List<String> LEFT_OUT = List.of("probabilities", "specificity", "bound", "epr", "dose", "flags"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$

	/** The columns of the STAR matrix with the structure behind the name. Without compounds there are none. */
	static List<ColumnSpec<StructuredCompound>> compounds(StructureStudy study, CompoundDescriptors calculated) {
		if (study.compounds().isEmpty()) {
			return List.of();
		}
		List<ColumnSpec<StructuredCompound>> columns = new ArrayList<>();
		for (ColumnSpec<StarRow> column : StarColumns.of(study.compounds().stream().map(StructuredCompound::row).toList())) {
			if (!LEFT_OUT.contains(column.id())) {
				Function<StarRow, String> tip = column.toolTip();
				columns.add(ColumnSpec.<StructuredCompound>readOnly(column.id(), column.header(), column.width(), column.kind(),
						c -> column.text().apply(c.row())).withToolTip(tip == null ? null : c -> tip.apply(c.row())));
			}
		}
		columns.add(DRAWING, ColumnSpec.<StructuredCompound>readOnly("structure", Messages.Column_structure, 170, Kind.TEXT, //$NON-NLS-1$
				c -> c.smiles().isEmpty() ? NONE : c.smiles()).always().withToolTip(c -> c.problem().isEmpty() ? c.smiles() : c.problem()));
		for (CompoundDescriptors.Descriptor one : calculated.all()) {
			columns.add(ColumnSpec.<StructuredCompound>readOnly("calculated." + one.title(), one.name() + " [" + one.unit() + ']', 95, Kind.NUMBER, //$NON-NLS-1$ //$NON-NLS-2$
					c -> Double.isNaN(one.of(c.row().facts().compound())) ? NONE : Numbers.three(one.of(c.row().facts().compound())))
					.withToolTip(c -> one.title()));
		}
		return columns;
	}

	/** Pairs with a column for each measure. */
	static List<ColumnSpec<StructurePair>> pairs(StructureStudy study) {
		List<ColumnSpec<StructurePair>> columns = new ArrayList<>();
		columns.add(text("kind", Messages.Column_kind, 70, p -> p.matched() == null ? Messages.Pair_similar : Messages.Pair_matched)); //$NON-NLS-1$
		columns.add(text("transformation", Messages.Column_transformation, 180, p -> p.matched() == null ? NONE : p.matched().transformation()) //$NON-NLS-1$
				.withToolTip(p -> p.matched() == null ? Messages.Pair_similarTip
						: NLS.bind(Messages.Pair_tip, p.matched().transformation(), p.matched().constant())));
		columns.add(text("first", Messages.Column_first, 95, p -> study.compounds().get(p.first()).name())); //$NON-NLS-1$
		columns.add(text("second", Messages.Column_second, 95, p -> study.compounds().get(p.second()).name())); //$NON-NLS-1$
		int measures = study.pairs().isEmpty() ? 0 : study.pairs().getFirst().changes().size();
		for (int m = 0; m < measures; m++) {
			int at = m;
			columns.add(ColumnSpec.<StructurePair>readOnly("change" + m, study.pairs().getFirst().changes().get(m).measure(), 170, Kind.NUMBER, //$NON-NLS-1$
					p -> change(p.changes().get(at))).withToolTip(p -> why(p.changes().get(at), study)));
		}
		columns.add(ColumnSpec.<StructurePair>readOnly("tanimoto", Messages.Column_tanimoto, 75, Kind.NUMBER, p -> Numbers.three(p.tanimoto())) //$NON-NLS-1$
				.withToolTip(p -> Messages.Column_tanimotoTip));
		columns.add(text("cliff", Messages.Column_cliff, 55, p -> p.cliff() ? Messages.Pair_cliff : "") //$NON-NLS-1$ //$NON-NLS-2$
				.withToolTip(p -> NLS.bind(Messages.Pair_cliffTip, Numbers.three(study.options().cliff()))));
		return columns;
	}

	private static ColumnSpec<StructurePair> text(String id, String header, int width, Function<StructurePair, String> text) {
		return ColumnSpec.readOnly(id, header, width, Kind.TEXT, text);
	}

	private static String change(MeasureChange change) {
		if (Double.isNaN(change.ratio())) {
			return NONE;
		}
		return Numbers.three(change.ratio()) + (Double.isNaN(change.lower()) ? "" //$NON-NLS-1$
				: " (" + Numbers.three(change.lower()) + " \u2013 " + Numbers.three(change.upper()) + ')'); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static String why(MeasureChange change, StructureStudy study) {
		if (!change.reason().isEmpty()) {
			return change.reason();
		}
		return NLS.bind(change.isClear() ? Messages.Change_clear : Messages.Change_unclear, new Object[] { change.measure(),
				Numbers.four(change.ratio()), Numbers.three(100 * study.options().level()), Numbers.four(change.lower()),
				Numbers.four(change.upper()), Double.isInfinite(change.df()) ? "\u221e" : Numbers.three(change.df()) }); //$NON-NLS-1$
	}

	private StructureColumns() {
	}
}
