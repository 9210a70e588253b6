package plumbline.press;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import plumbline.edition.Block;
import plumbline.edition.Drawing;

/// A drawing painted for programs that don’t draw SVG.
///
/// @param width in pixels of a page, as is the height: the picture itself has twice as many
record Painted(BufferedImage image, int width, int height) {
  private static final int SHARP = 2;
  private static final Font FONT = font();

  static Painted of(Block.Picture picture, int width) {
    Drawing drawing = Drawing.of(picture.bars());
    BufferedImage image =
        new BufferedImage(width * SHARP, drawing.height() * SHARP, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      graphics.scale(SHARP, SHARP);
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, width, drawing.height());
      graphics.setFont(FONT);
      paint(graphics, drawing, width);
    } finally {
      graphics.dispose();
    }
    return new Painted(image, width, drawing.height());
  }

  InputStream png() {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new ByteArrayInputStream(png.toByteArray());
  }

  private static void paint(Graphics2D graphics, Drawing drawing, int width) {
    Color ink = new Color(0x0B0C0C);
    for (Drawing.Bar bar : drawing.bars()) {
      graphics.setColor(new Color(0xEEF1F4));
      graphics.fillRect(0, bar.top() + 18, width, 16);
      graphics.setColor(new Color(bar.strong() ? 0x1D3D5C : 0x7D9AB5));
      graphics.fillRect(0, bar.top() + 18, across(bar.width(), width), 16);
      graphics.setColor(ink);
      graphics.drawString(bar.label(), 0, bar.top() + 12);
    }
    FontMetrics letters = graphics.getFontMetrics();
    for (Drawing.Floor floor : drawing.floors()) {
      int at = across(floor.across(), width);
      graphics.drawLine(at, 16, at, drawing.height());
      graphics.drawString(floor.label(), at - letters.stringWidth(floor.label()) / 2, 12);
    }
  }

  private static int across(String percent, int width) {
    return (int) Math.round(Double.parseDouble(percent) * width / 100);
  }

  private static Font font() {
    try {
      return Font.createFont(
              Font.TRUETYPE_FONT, new ByteArrayInputStream(Resource.bytes("Inter-Regular.ttf")))
          .deriveFont(14f);
    } catch (FontFormatException | IOException impossible) {
      throw new IllegalStateException("The product’s own font can’t be read.", impossible);
    }
  }
}
