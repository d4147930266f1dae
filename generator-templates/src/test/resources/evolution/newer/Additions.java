package newer;

import com.example.api.BookApi;
import com.example.api.ReaderApi;
import com.example.model.Book;
import com.example.model.GetBookQuery;
import com.example.model.Holder;
import com.example.model.Language;
import com.example.model.LendBookQuery;
import com.example.model.ListBooksQuery;
import com.example.model.Museum;
import com.example.model.NewBook;
import com.example.model.Reader;
import com.example.model.SearchBooksQuery;

/** Uses everything that the second version of the contract adds, one use per line. */
final class Additions {
    private Additions() {}

    static void use(BookApi books, ReaderApi readers, Reader reader, Museum museum) {
        readers.listReaders();
        books.countBooks();
        books.listBooks(ListBooksQuery.builder().language(Language.EL).build());
        books.getBook("1", GetBookQuery.builder().libraryBranch("north").build());
        books.lendBook("1", reader, LendBookQuery.builder().days(3).requestId("r").build());
        books.searchBooks(SearchBooksQuery.builder().text("a").limit(1).build());
        books.addBook(NewBook.builder().title("Emma").subtitle("A novel").build());
        Holder.of(museum);
        Book.builder().pages(3);
    }
}
