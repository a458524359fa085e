package org.starling.ui.editors.study;

import static org.starling.model.study.StudyPackage.Literals.STAR_SETTINGS__ADEQUATE_POTENCY;
import static org.starling.model.study.StudyPackage.Literals.STAR_SETTINGS__ADEQUATE_SPECIFICITY;
import static org.starling.model.study.StudyPackage.Literals.STAR_SETTINGS__ALIGN;
import static org.starling.model.study.StudyPackage.Literals.STAR_SETTINGS__BOUND_FRACTION;
import static org.starling.model.study.StudyPackage.Literals.STAR_SETTINGS__DECISION;
import static org.starling.model.study.StudyPackage.Literals.STAR_SETTINGS__DISEASED;
import static org.starling.model.study.StudyPackage.Literals.STAR_SETTINGS__DRAWS;
import static org.starling.model.study.StudyPackage.Literals.STAR_SETTINGS__EXPOSURE_THRESHOLD;
import static org.starling.model.study.StudyPackage.Literals.STAR_SETTINGS__HIGH_POTENCY;
import static org.starling.model.study.StudyPackage.Literals.STAR_SETTINGS__HIGH_SPECIFICITY;
import static org.starling.model.study.StudyPackage.Literals.STAR_SETTINGS__NORMAL;
import static org.starling.model.study.StudyPackage.Literals.STAR_SETTINGS__PLASMA;
import static org.starling.model.study.StudyPackage.Literals.STAR_SETTINGS__PLASMA_RATIO_THRESHOLD;
import static org.starling.model.study.StudyPackage.Literals.STAR_SETTINGS__POTENCY_ENDPOINT;
import static org.starling.model.study.StudyPackage.Literals.STAR_SETTINGS__PROVENANCE;
import static org.starling.model.study.StudyPackage.Literals.STAR_SETTINGS__SEED;
import static org.starling.model.study.StudyPackage.Literals.STAR_SETTINGS__SELECTIVITY_THRESHOLD;
import static org.starling.model.study.StudyPackage.Literals.STAR_SETTINGS__SPAN_END;
import static org.starling.model.study.StudyPackage.Literals.STAR_SETTINGS__SPAN_START;
import static org.starling.model.study.StudyPackage.Literals.STAR_SETTINGS__UNBOUND;
import static org.starling.model.study.StudyPackage.Literals.STUDY__STAR;

import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.widgets.Composite;
import org.starling.ui.editors.fields.FieldGrid;
import org.starling.ui.emf.ExpectedUnits;
import org.starling.ui.emf.FeatureValue;
import org.starling.ui.emf.Formats;
import org.starling.ui.emf.QuantityValue;
import org.starling.ui.emf.ValueFormat;
import org.starling.ui.star.StarPage;

/** By what compounds are told apart: parts of the matrices, cut-offs with where they come from, and how sure a class must be. */
final class StarSettingsPage extends StudyPage {

	private static final int NARROW = 400;
	private static final double ALL = Double.POSITIVE_INFINITY;

	StarSettingsPage(StudyEditor editor) {
		super(editor, StarPage.SETTINGS, Messages.Star_title, STUDY__STAR);
	}

	@Override
	protected void fill(Composite body) {
		Composite columns = columns(body, NARROW, false);
		Composite left = column(columns);
		tissues(fields(section(left, Messages.Tissues_section, Messages.Tissues_help, false), this::study));
		basis(fields(section(left, Messages.Basis_section, null, false), this::study));
		Composite right = column(columns);
		cutOffs(fields(section(right, Messages.CutOffs_section, Messages.CutOffs_help, false), this::study));
		decision(fields(section(right, Messages.Decision_section, null, false), this::study));
	}

	private static void add(FieldGrid grid, String label, ValueFormat format, EStructuralFeature feature, String toolTip) {
		grid.add(FeatureValue.of(label, format, STUDY__STAR, feature), toolTip);
	}

	private static void quantity(FieldGrid grid, String label, EReference feature, String toolTip) {
		grid.plainQuantity(new QuantityValue(label, STUDY__STAR, feature, Formats.number(0, ALL), ExpectedUnits.format(feature)),
				Messages.Star_unit, toolTip);
	}

	private void tissues(FieldGrid grid) {
		add(grid, Messages.Tissues_plasma, Formats.reference(o -> study().getMatrices()), STAR_SETTINGS__PLASMA, Messages.Tissues_plasmaTip);
		ValueFormat several = Formats.references(o -> study().getMatrices());
		grid.list(FeatureValue.of(Messages.Tissues_diseased, several, STUDY__STAR, STAR_SETTINGS__DISEASED), Messages.Tissues_diseasedTip);
		grid.list(FeatureValue.of(Messages.Tissues_normal, several, STUDY__STAR, STAR_SETTINGS__NORMAL), Messages.Tissues_normalTip);
	}

	private static void basis(FieldGrid grid) {
		add(grid, Messages.Basis_unbound, Formats.flag(), STAR_SETTINGS__UNBOUND, Messages.Basis_unboundTip);
		add(grid, Messages.Basis_align, Formats.flag(), STAR_SETTINGS__ALIGN, Messages.Basis_alignTip);
		quantity(grid, Messages.Basis_start, STAR_SETTINGS__SPAN_START, Messages.Basis_startTip);
		quantity(grid, Messages.Basis_end, STAR_SETTINGS__SPAN_END, Messages.Basis_endTip);
	}

	private static void cutOffs(FieldGrid grid) {
		add(grid, Messages.CutOffs_provenance, Formats.text(), STAR_SETTINGS__PROVENANCE, Messages.CutOffs_provenanceTip);
		add(grid, Messages.CutOffs_endpoint, Formats.text(), STAR_SETTINGS__POTENCY_ENDPOINT, Messages.CutOffs_endpointTip);
		quantity(grid, Messages.CutOffs_highPotency, STAR_SETTINGS__HIGH_POTENCY, Messages.CutOffs_highPotencyTip);
		quantity(grid, Messages.CutOffs_adequatePotency, STAR_SETTINGS__ADEQUATE_POTENCY, Messages.CutOffs_adequatePotencyTip);
		quantity(grid, Messages.CutOffs_highSpecificity, STAR_SETTINGS__HIGH_SPECIFICITY, Messages.CutOffs_highSpecificityTip);
		quantity(grid, Messages.CutOffs_adequateSpecificity, STAR_SETTINGS__ADEQUATE_SPECIFICITY, Messages.CutOffs_adequateSpecificityTip);
		quantity(grid, Messages.CutOffs_exposure, STAR_SETTINGS__EXPOSURE_THRESHOLD, Messages.CutOffs_exposureTip);
		quantity(grid, Messages.CutOffs_plasmaRatio, STAR_SETTINGS__PLASMA_RATIO_THRESHOLD, Messages.CutOffs_plasmaRatioTip);
		quantity(grid, Messages.CutOffs_selectivity, STAR_SETTINGS__SELECTIVITY_THRESHOLD, Messages.CutOffs_selectivityTip);
	}

	private static void decision(FieldGrid grid) {
		add(grid, Messages.Decision_probability, Formats.number(0.5, 1), STAR_SETTINGS__DECISION, Messages.Decision_probabilityTip);
		add(grid, Messages.Decision_bound, Formats.number(0, 1), STAR_SETTINGS__BOUND_FRACTION, Messages.Decision_boundTip);
		add(grid, Messages.Decision_draws, Formats.integer(100, 1_000_000), STAR_SETTINGS__DRAWS, Messages.Decision_drawsTip);
		add(grid, Messages.Decision_seed, Formats.integer(0, Integer.MAX_VALUE), STAR_SETTINGS__SEED, Messages.Decision_seedTip);
	}
}
