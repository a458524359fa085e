package org.starling.workflow.report;

import java.io.IOException;

import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.starling.chart.export.PdfFigures;
import org.starling.chemistry.depict.DrawnPath;
import org.starling.chemistry.depict.DrawnPath.Close;
import org.starling.chemistry.depict.DrawnPath.Cubic;
import org.starling.chemistry.depict.DrawnPath.Line;
import org.starling.chemistry.depict.DrawnPath.Move;
import org.starling.chemistry.depict.DrawnPath.Quadratic;
import org.starling.workflow.report.ReportBlock.Picture;

/** Structures as vector shapes of a PDF. */
final class PdfPicture {

	private static final int ROUND = 1;

	private PdfPicture() {
	}

	static void draw(Picture picture, PdfPages pages) throws IOException {
		float scale = (float) (picture.scale() * PdfFigures.POINT_PER_UNIT);
		pages.need((float) (scale * picture.drawing().height()) + 8);
		pages.draw(picture.drawing(), scale);
		pages.skip(8);
	}

	/** One shape, in the coordinates of the content. */
	static void write(DrawnPath path, PDPageContentStream content) throws IOException {
		float x = 0;
		float y = 0;
		for (DrawnPath.Step step : path.steps()) {
			switch (step) {
			case Move m -> content.moveTo(x = (float) m.x(), y = (float) m.y());
			case Line l -> content.lineTo(x = (float) l.x(), y = (float) l.y());
			case Cubic c -> content.curveTo((float) c.x1(), (float) c.y1(), (float) c.x2(), (float) c.y2(), x = (float) c.x(), y = (float) c.y());
			case Quadratic q -> {
				// the cubic that is the same curve has its control points two thirds of the way to the quadratic's
				float x1 = (float) q.x1();
				float y1 = (float) q.y1();
				float toX = (float) q.x();
				float toY = (float) q.y();
				content.curveTo(x + 2 * (x1 - x) / 3, y + 2 * (y1 - y) / 3, toX + 2 * (x1 - toX) / 3, toY + 2 * (y1 - toY) / 3, toX, toY);
				x = toX;
				y = toY;
			}
			case Close _ -> content.closePath();
			}
		}
		float red = (path.colour() >> 16 & 0xff) / 255f;
		float green = (path.colour() >> 8 & 0xff) / 255f;
		float blue = (path.colour() & 0xff) / 255f;
		if (path.filled()) {
			content.setNonStrokingColor(red, green, blue);
			content.fill();
		} else {
			content.setStrokingColor(red, green, blue);
			content.setLineWidth((float) path.strokeWidth());
			content.setLineCapStyle(ROUND);
			content.setLineJoinStyle(ROUND);
			content.stroke();
		}
	}
}
