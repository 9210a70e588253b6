package plumbline.press;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/// The lists of a Word document: one kind of bullets, and numbers that begin where a list says.
final class WordLists {
  private static final BigInteger INDENT = BigInteger.valueOf(420);

  private final XWPFNumbering numbering;
  private final BigInteger bullets;
  private final BigInteger numbers;

  WordLists(XWPFDocument document) {
    this.numbering = document.createNumbering();
    this.bullets = numbering.addNum(kind(0, STNumberFormat.BULLET, "•"));
    this.numbers = kind(1, STNumberFormat.DECIMAL, "%1.");
  }

  private BigInteger kind(int id, STNumberFormat.Enum format, String text) {
    CTAbstractNum kind = CTAbstractNum.Factory.newInstance();
    kind.setAbstractNumId(BigInteger.valueOf(id));
    CTLvl level = kind.addNewLvl();
    level.setIlvl(BigInteger.ZERO);
    level.addNewStart().setVal(BigInteger.ONE);
    level.addNewNumFmt().setVal(format);
    level.addNewLvlText().setVal(text);
    var indent = level.addNewPPr().addNewInd();
    indent.setLeft(INDENT);
    indent.setHanging(INDENT);
    return numbering.addAbstractNum(new XWPFAbstractNum(kind));
  }

  BigInteger bullets() {
    return bullets;
  }

  BigInteger numbered(int first) {
    BigInteger list = numbering.addNum(numbers);
    CTNumLvl level = numbering.getNum(list).getCTNum().addNewLvlOverride();
    level.setIlvl(BigInteger.ZERO);
    level.addNewStartOverride().setVal(BigInteger.valueOf(first));
    return list;
  }
}
