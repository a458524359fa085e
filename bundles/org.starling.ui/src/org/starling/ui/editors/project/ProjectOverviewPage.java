package org.starling.ui.editors.project;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;
import org.starling.model.base.BasePackage;
import org.starling.model.project.ProjectPackage;
import org.starling.ui.Images;
import org.starling.ui.editors.DocumentPage;
import org.starling.ui.editors.fields.FieldGrid;
import org.starling.ui.emf.FeatureValue;
import org.starling.ui.emf.Formats;
import org.starling.ui.emf.ValueFormat;

/** Title and authors of a project, and the question it answers. */
final class ProjectOverviewPage extends DocumentPage {

	ProjectOverviewPage(ProjectEditor editor) {
		super(editor, "overview", Messages.Overview_title, Images.PROJECT, ProjectPackage.Literals.PROJECT__TITLE, //$NON-NLS-1$
				ProjectPackage.Literals.PROJECT__AUTHORS, ProjectPackage.Literals.PROJECT__LICENSE,
				ProjectPackage.Literals.PROJECT__CONTEXT_OF_USE, BasePackage.Literals.NAMED__NAME,
				BasePackage.Literals.NAMED__NOTES);
	}

	@Override
	protected void fill(Composite body) {
		FieldGrid general = fields(section(body, Messages.General_section, null, false), editor()::document);
		general.add(FeatureValue.of(Messages.Field_title, Formats.text(), ProjectPackage.Literals.PROJECT__TITLE), null);
		general.add(FeatureValue.of(Messages.Field_name, Formats.text(), BasePackage.Literals.NAMED__NAME), null);
		general.add(FeatureValue.of(Messages.Field_authors, Formats.textList(), ProjectPackage.Literals.PROJECT__AUTHORS),
				Messages.Field_authorsTip);
		general.add(FeatureValue.of(Messages.Field_license, Formats.text(), ProjectPackage.Literals.PROJECT__LICENSE), null);
		general.multiline(FeatureValue.of(Messages.Field_notes, Formats.text(), BasePackage.Literals.NAMED__NOTES),
				Messages.Field_notesTip, 3);
		FieldGrid context = fields(section(body, Messages.Context_section, Messages.Context_help, true), editor()::document);
		line(context, Messages.Field_question, ProjectPackage.Literals.CONTEXT_OF_USE__QUESTION, Messages.Field_questionTip);
		line(context, Messages.Field_decision, ProjectPackage.Literals.CONTEXT_OF_USE__DECISION, Messages.Field_decisionTip);
		line(context, Messages.Field_influence, ProjectPackage.Literals.CONTEXT_OF_USE__MODEL_INFLUENCE,
				Messages.Field_influenceTip);
		line(context, Messages.Field_consequence, ProjectPackage.Literals.CONTEXT_OF_USE__CONSEQUENCE,
				Messages.Field_consequenceTip);
		context.multiline(FeatureValue.of(Messages.Field_evidence, new LineFormat(),
				ProjectPackage.Literals.PROJECT__CONTEXT_OF_USE, ProjectPackage.Literals.CONTEXT_OF_USE__EVIDENCE),
				Messages.Field_evidenceTip, 4);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(context.control());
	}

	private static void line(FieldGrid grid, String label, EStructuralFeature feature, String toolTip) {
		ValueFormat text = Formats.text();
		grid.multiline(FeatureValue.of(label, text, ProjectPackage.Literals.PROJECT__CONTEXT_OF_USE, feature), toolTip, 3);
	}
}
