package org.starling.help.internal;

import java.util.function.Consumer;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** Shows one {@link HelpText}; a click on a link goes to the consumer. */
final class HelpPage {

	private final StyledText widget;
	private final LocalResourceManager resources;
	private HelpText shown = new HelpText("", java.util.List.of()); //$NON-NLS-1$

	HelpPage(Composite parent, Consumer<String> onLink) {
		widget = new StyledText(parent, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.MULTI);
		widget.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		widget.setMargins(16, 12, 16, 12);
		widget.setLineSpacing(2);
		widget.setCaret(null);
		resources = new LocalResourceManager(JFaceResources.getResources(), widget);
		widget.addListener(SWT.MouseUp, e -> follow(e, onLink));
		widget.addListener(SWT.MouseMove, e -> widget
				.setCursor(link(e) == null ? null : widget.getDisplay().getSystemCursor(SWT.CURSOR_HAND)));
	}

	void show(HelpText text) {
		shown = text;
		widget.setText(text.text());
		for (HelpText.Span span : text.spans()) {
			widget.setStyleRange(style(span));
		}
		widget.setTopIndex(0);
	}

	String text() {
		return widget.getText();
	}

	private void follow(Event event, Consumer<String> onLink) {
		String target = link(event);
		if (target != null && widget.getSelectionCount() == 0) {
			onLink.accept(target);
		}
	}

	private String link(Event event) {
		int offset = widget.getOffsetAtPoint(new org.eclipse.swt.graphics.Point(event.x, event.y));
		return offset < 0 ? null : shown.linkAt(offset).orElse(null);
	}

	private StyleRange style(HelpText.Span span) {
		StyleRange range = new StyleRange();
		range.start = span.start();
		range.length = span.length();
		switch (span.kind()) {
		case HEADING_1 -> range.font = heading(7);
		case HEADING_2 -> range.font = heading(3);
		case HEADING_3 -> range.font = heading(1);
		case STRONG -> range.fontStyle = SWT.BOLD;
		case EMPHASIS -> range.fontStyle = SWT.ITALIC;
		case CODE -> range.font = JFaceResources.getTextFont();
		case LINK -> {
			range.underline = true;
			range.underlineStyle = SWT.UNDERLINE_LINK;
			range.foreground = widget.getDisplay().getSystemColor(SWT.COLOR_LINK_FOREGROUND);
		}
		}
		return range;
	}

	private Font heading(int larger) {
		return resources.create(FontDescriptor.createFrom(widget.getFont()).increaseHeight(larger).setStyle(SWT.BOLD));
	}

	void setFocus() {
		widget.setFocus();
	}
}
